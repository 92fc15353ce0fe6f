package cn.huaiyuan.groupschooling.kit.note;

import cn.huaiyuan.groupschooling.kit.problem.ProblemException;
import cn.huaiyuan.groupschooling.kit.security.Caller;
import cn.huaiyuan.groupschooling.kit.security.PathReach;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.regex.Pattern;

/** A caller reaches what is called like one of its groups. */
@ApplicationScoped
class HeldReach implements PathReach {
    private static final Pattern PATHS = Pattern.compile("/v1/faults/held/([^/]+)");

    @Inject
    Caller caller;

    @Override
    public Pattern paths() {
        return PATHS;
    }

    @Override
    public void require(List<String> named) {
        if (!caller.scope().groups().contains(named.get(0))) {
            throw ProblemException.notFound("note");
        }
    }
}
