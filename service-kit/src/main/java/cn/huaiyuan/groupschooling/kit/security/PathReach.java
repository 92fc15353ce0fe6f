package cn.huaiyuan.groupschooling.kit.security;

import cn.huaiyuan.groupschooling.kit.problem.ProblemException;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Checks whether the caller's claims reach what a path names. Needed for every kind of path on which {@code group-hq}
 * or {@code member-unit} write, unless it names nothing or creates something.
 */
public interface PathReach {
    /** Matches whole paths; its groups are what the path names. */
    Pattern paths();

    /** @throws ProblemException the same 404 as for what is not there at all */
    void require(List<String> named);
}
