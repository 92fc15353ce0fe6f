package cn.huaiyuan.groupschooling.group.unit;

import cn.huaiyuan.groupschooling.kit.problem.ProblemException;
import cn.huaiyuan.groupschooling.kit.security.PathReach;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.regex.Pattern;

/** Guards the paths of a unit and of its records. */
@ApplicationScoped
class UnitReach implements PathReach {
    private static final Pattern PATHS = Pattern.compile("/v1/units/([^/]+)(?:/.*)?");

    @Inject
    Units units;

    @Override
    public Pattern paths() {
        return PATHS;
    }

    @Override
    public void require(List<String> named) {
        units.claimed(named.get(0)).orElseThrow(() -> ProblemException.notFound("unit"));
    }
}
