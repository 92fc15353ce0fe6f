package cn.huaiyuan.groupschooling.group.school;

import cn.huaiyuan.groupschooling.group.period.Former;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What kind of school it was before and who ran it, as it comes in, goes out and stands in events. */
@Schema(name = "FormerClassification")
public record FormerClassificationEntry(@NotNull School.Kind kind, @NotNull School.Ownership ownership,
        @NotNull @Schema(description = "First day on which it no longer was so") LocalDate until)
        implements
            Former<Classification> {

    @Override
    public Classification held() {
        return new Classification(kind, ownership);
    }
}
