package cn.huaiyuan.groupschooling.group.membership;

import cn.huaiyuan.groupschooling.kit.problem.ProblemException;
import cn.huaiyuan.groupschooling.kit.security.PathReach;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.regex.Pattern;

/** Who may write records of a unit in a group. */
@ApplicationScoped
class MemberReach implements PathReach {
    private static final Pattern PATHS = Pattern.compile("/v1/groups/([^/]+)/members/([^/]+)/.*");

    @Inject
    Memberships memberships;

    @Override
    public Pattern paths() {
        return PATHS;
    }

    @Override
    public void require(List<String> named) {
        memberships.writableMember(named.get(0), named.get(1))
                .orElseThrow(() -> ProblemException.notFound("membership"));
    }
}
