package cn.huaiyuan.groupschooling.kit.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * RFC 9457 problem document.
 *
 * @param type       stable URI of the code
 * @param instance   the path that was asked for
 * @param traceId    to be quoted to the operators
 * @param conflictsWith path of the record that stands in the way; null if there is none, or the caller may not read
 *                   it
 * @param violations everything that is wrong, empty if there is nothing to point at
 */
@Schema(name = "Problem", description = "RFC 9457 problem document")
public record Problem(String type, String title, int status,
        @JsonInclude(JsonInclude.Include.NON_NULL) String detail, String instance, String code, String traceId,
        @JsonInclude(JsonInclude.Include.NON_NULL) String conflictsWith, List<Item> violations) {
    public static final String MEDIA_TYPE = "application/problem+json";

    /** @param pointer JSON pointer into the body; @param parameter name of a parameter; one of the two */
    @Schema(name = "Violation")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Item(String pointer, String parameter, String code, String message) {
    }

    static String typeOf(String code) {
        return "urn:group-schooling:problem:" + code;
    }
}
