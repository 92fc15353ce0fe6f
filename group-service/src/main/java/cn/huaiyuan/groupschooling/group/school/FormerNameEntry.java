package cn.huaiyuan.groupschooling.group.school;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A name that the school bore before, as it comes in, goes out and stands in events. */
@Schema(name = "FormerName")
public record FormerNameEntry(@NotBlank @Size(max = 100) @Schema(examples = "怀远县实验小学") String name,
        @NotNull @Schema(description = "First day on which it no longer bore the name") LocalDate until) {

    static List<FormerNameEntry> sorted(List<FormerNameEntry> names) {
        return names.stream().sorted(Comparator.comparing(FormerNameEntry::until)).toList();
    }
}
