package cn.huaiyuan.groupschooling.group.unit;

import cn.huaiyuan.groupschooling.group.period.Period;
import cn.huaiyuan.groupschooling.group.school.School;
import jakarta.persistence.Embeddable;
import jakarta.persistence.ManyToOne;
import java.time.LocalDate;

/** The days on which a unit is a part of a school, first and last inclusive; the last is null if there is no end. */
@Embeddable
public record SchoolPeriod(@ManyToOne(optional = false) School school, LocalDate validFrom, LocalDate validTo) {

    public Period period() {
        return new Period(validFrom, validTo);
    }
}
