package cn.huaiyuan.groupschooling.group.transition;

import cn.huaiyuan.groupschooling.kit.json.Formats;
import cn.huaiyuan.groupschooling.kit.problem.ProblemException;
import cn.huaiyuan.groupschooling.kit.security.PathReach;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

/** Applications for another tier. */
@ApplicationScoped
class ApplicationReach implements PathReach {
    private static final Pattern PATHS = Pattern.compile("/v1/tier-applications/(" + Formats.UUID + ")(?:/.*)?");

    @Inject
    TierApplications applications;

    @Override
    public Pattern paths() {
        return PATHS;
    }

    @Override
    public void require(List<String> named) {
        applications.writable(UUID.fromString(named.get(0)))
                .orElseThrow(() -> ProblemException.notFound("tier-application"));
    }
}
