package cn.huaiyuan.groupschooling.group.educationgroup;

import cn.huaiyuan.groupschooling.kit.problem.ProblemException;
import cn.huaiyuan.groupschooling.kit.security.PathReach;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.regex.Pattern;

/** Groups, and what concerns one as a whole. */
@ApplicationScoped
class GroupReach implements PathReach {
    private static final Pattern PATHS = Pattern.compile("/v1/groups/([^/]+)(?:/(?!members/).*)?");

    @Inject
    EducationGroups groups;

    @Override
    public Pattern paths() {
        return PATHS;
    }

    @Override
    public void require(List<String> named) {
        groups.writable(named.get(0)).orElseThrow(() -> ProblemException.notFound("group"));
    }
}
