package cn.huaiyuan.groupschooling.group.name;

import cn.huaiyuan.groupschooling.group.period.Former;
import cn.huaiyuan.groupschooling.kit.text.ProperName;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A name that was borne before, as it comes in, goes out and stands in events. */
@Schema(name = "FormerName")
public record FormerNameEntry(@NotBlank @Size(max = 100) @Schema(examples = "怀远县实验小学") @ProperName String name,
        @NotNull @Schema(description = "First day on which it was no longer borne") LocalDate until)
        implements
            Former<String> {

    @Override
    public String held() {
        return name;
    }
}
