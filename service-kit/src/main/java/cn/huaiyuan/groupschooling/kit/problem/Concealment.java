package cn.huaiyuan.groupschooling.kit.problem;

import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;

/** Keeps a refusal from revealing anything that is out of the caller's reach. */
public interface Concealment {
    /** The 404 to answer instead of a refusal; empty if the caller reaches what the path names. */
    Optional<ProblemException> of(UriInfo uri);
}
