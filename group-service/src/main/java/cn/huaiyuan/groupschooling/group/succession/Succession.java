package cn.huaiyuan.groupschooling.group.succession;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What became of something, as it goes out and stands in events.
 *
 * @param successors codes of those that go on with it, itself among them where it goes on; none where it closed
 */
@Schema(name = "Succession")
public record Succession(@Schema(description = "First day on which it is so") LocalDate on, Manner manner,
        @Schema(description = "Codes of those that go on with it, itself among them where it goes on", examples = "[\"2134000002\"]") List<String> successors,
        @Schema(examples = "怀教〔2026〕12号") String document) {
}
