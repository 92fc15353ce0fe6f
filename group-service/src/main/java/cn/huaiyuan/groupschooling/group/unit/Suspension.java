package cn.huaiyuan.groupschooling.group.unit;

import cn.huaiyuan.groupschooling.group.period.Period;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Days on which a unit does not teach. */
@Embeddable
@Schema(name = "Suspension")
public record Suspension(@NotNull LocalDate validFrom,
        @Schema(nullable = true, description = "Last day, inclusive; null if it has no end") LocalDate validTo) {

    Period period() {
        return new Period(validFrom, validTo);
    }

    /** Its days before the day; empty if there are none. */
    Optional<Suspension> before(LocalDate day) {
        return period().before(day).map(left -> new Suspension(left.from(), left.to()));
    }

    static List<Suspension> sorted(List<Suspension> all) {
        return all.stream().sorted(Comparator.comparing(Suspension::validFrom)).toList();
    }
}
