package cn.huaiyuan.groupschooling.staffing.rotation;

import cn.huaiyuan.groupschooling.kit.json.Formats;
import cn.huaiyuan.groupschooling.kit.security.PathReach;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

/** Rotations: those that leave or reach a unit of the caller. */
@ApplicationScoped
class RotationReach implements PathReach {
    private static final Pattern PATHS = Pattern.compile("/v1/rotations/(" + Formats.UUID + ")(?:/.*)?");

    @Inject
    RotationService rotations;

    @Override
    public Pattern paths() {
        return PATHS;
    }

    @Override
    public void require(List<String> named) {
        rotations.requireReached(UUID.fromString(named.get(0)));
    }
}
