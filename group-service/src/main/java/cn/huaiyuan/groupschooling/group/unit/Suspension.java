package cn.huaiyuan.groupschooling.group.unit;

import cn.huaiyuan.groupschooling.group.period.Period;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;

/** Days on which a unit does not teach, first and last inclusive. */
@Embeddable
public class Suspension {
    private LocalDate validFrom;
    private LocalDate validTo;

    protected Suspension() {
    }

    Suspension(Period period) {
        this.validFrom = period.from();
        this.validTo = period.to();
    }

    Period period() {
        return new Period(validFrom, validTo);
    }
}
