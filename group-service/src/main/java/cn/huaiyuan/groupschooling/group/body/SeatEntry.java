package cn.huaiyuan.groupschooling.group.body;

import cn.huaiyuan.groupschooling.group.period.Period;
import cn.huaiyuan.groupschooling.kit.text.Identifying;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A seat as it comes in, goes out and stands in events.
 *
 * @param holder code of the body whose post it is
 * @param post   the post, never who holds it
 */
@Schema(name = "Seat")
record SeatEntry(@NotNull Body.Role role,
        @NotBlank @Size(max = 20) @Schema(description = "Code of the body whose post it is", examples = "EDU") @Identifying String holder,
        @NotBlank @Size(max = 60) @Schema(description = "The post, never a person's name", examples = "县教育体育局局长") String post,
        @NotNull LocalDate validFrom,
        @Schema(nullable = true, description = "Last day, inclusive; null while it holds") LocalDate validTo,
        @NotBlank @Size(max = 200) @Schema(examples = "怀教组〔2024〕1号附件1") String document) {

    Period period() {
        return new Period(validFrom, validTo);
    }

    boolean isSameAs(SeatEntry other) {
        return role == other.role && holder.equals(other.holder) && post.equals(other.post);
    }

    static List<SeatEntry> sorted(List<SeatEntry> entries) {
        return entries.stream().sorted(Comparator.comparing(SeatEntry::role).thenComparing(SeatEntry::validFrom)
                .thenComparing(SeatEntry::holder).thenComparing(SeatEntry::post)).toList();
    }
}
