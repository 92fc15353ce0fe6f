package cn.huaiyuan.groupschooling.kit.problem;

import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;

/** Keeps a refusal from telling a caller anything about what is out of reach. */
public interface Concealment {
    /** What is answered in the place of a refusal: that what the path names is not there; empty where it is. */
    Optional<ProblemException> of(UriInfo uri);
}
