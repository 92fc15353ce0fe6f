package cn.huaiyuan.groupschooling.group.name;

import cn.huaiyuan.groupschooling.group.period.Former;
import cn.huaiyuan.groupschooling.kit.text.ProperName;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A name that a school or a group had before. */
@Embeddable
@Schema(name = "FormerName")
public record FormerName(@NotBlank @Size(max = 100) @Schema(examples = "怀远县实验小学") @ProperName String name,
        @NotNull @Column(name = "borne_until") @Schema(description = "First day on which it no longer had this name") LocalDate until)
        implements
            Former<String> {

    @Override
    public String held() {
        return name;
    }
}
