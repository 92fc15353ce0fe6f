package cn.huaiyuan.groupschooling.kit.security;

import cn.huaiyuan.groupschooling.kit.problem.ProblemException;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Whether the claims of a caller reach what the paths of one kind name. There is one for every kind of path in which
 * {@code group-hq} or {@code member-unit} write, but for those that name nothing, or create what is not there.
 */
public interface PathReach {
    /** Whole paths; the groups of the pattern are what they name. */
    Pattern paths();

    /** @throws ProblemException the same 404 as for what is not there at all */
    void require(List<String> named);
}
