package cn.huaiyuan.groupschooling.kit.precondition;

import cn.huaiyuan.groupschooling.kit.aggregate.Aggregate;
import cn.huaiyuan.groupschooling.kit.problem.ProblemException;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/**
 * The condition of a command: the version of the aggregate that the caller saw (RFC 9110 §13.1.1). A resource takes it as
 * {@code @BeanParam} and passes it on.
 */
public class IfMatch {
    @HeaderParam(HttpHeaders.IF_MATCH)
    @Parameter(description = "ETag of the version that is to be changed; a PUT without it only creates")
    String given;

    /** @param header null or blank if there is none */
    public static IfMatch of(String header) {
        var ifMatch = new IfMatch();
        ifMatch.given = header;
        return ifMatch;
    }

    /**
     * Called by every command on an aggregate that exists, before it changes anything.
     *
     * @throws ProblemException 428 without If-Match; 412 {@code precondition-failed} if it names another version,
     *                          {@code precondition-weak} if a proxy changed the tag, {@code precondition-malformed} if it
     *                          is no entity tag
     */
    public void require(Aggregate aggregate) {
        if (isAbsent()) {
            throw new ProblemException(428, "precondition-required", List.of());
        }
        var tags = Tag.listed(given).orElseThrow(() -> failed("precondition-malformed"));
        var wanted = Long.toString(aggregate.version());
        if (tags.stream().noneMatch(tag -> tag.isAny() || tag.isStrong() && tag.version().equals(wanted))) {
            throw failed(tags.stream().allMatch(Tag::isStrong) ? "precondition-failed" : "precondition-weak");
        }
    }

    /**
     * Called by a PUT that creates.
     *
     * @throws ProblemException 412 {@code nothing-to-match} if there is an If-Match
     */
    public void requireAbsent() {
        if (!isAbsent()) {
            throw failed("nothing-to-match");
        }
    }

    /** Called by a PUT: {@link #require} if the aggregate exists, {@link #requireAbsent} if not. */
    public void requireIfPresent(Optional<? extends Aggregate> known) {
        known.ifPresentOrElse(this::require, this::requireAbsent);
    }

    private boolean isAbsent() {
        return given == null || given.isBlank();
    }

    private static ProblemException failed(String code) {
        return new ProblemException(412, code, List.of());
    }
}
