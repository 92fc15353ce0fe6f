package cn.huaiyuan.groupschooling.group.unit;

import cn.huaiyuan.groupschooling.group.period.Period;
import cn.huaiyuan.groupschooling.group.school.School;
import jakarta.persistence.Embeddable;
import jakarta.persistence.ManyToOne;
import java.time.LocalDate;

/** The days on which the unit was a part of another school, first and last inclusive. */
@Embeddable
class FormerSchool {
    @ManyToOne(optional = false)
    private School school;
    private LocalDate validFrom;
    private LocalDate validTo;

    protected FormerSchool() {
    }

    FormerSchool(School school, Period period) {
        this.school = school;
        this.validFrom = period.from();
        this.validTo = period.to();
    }

    SchoolPeriod period() {
        return new SchoolPeriod(school, new Period(validFrom, validTo));
    }
}
