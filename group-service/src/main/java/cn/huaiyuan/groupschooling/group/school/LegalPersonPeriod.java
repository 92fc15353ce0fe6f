package cn.huaiyuan.groupschooling.group.school;

import cn.huaiyuan.groupschooling.group.legalperson.LegalPerson;
import cn.huaiyuan.groupschooling.group.period.Period;
import jakarta.persistence.Embeddable;
import jakarta.persistence.ManyToOne;
import java.time.LocalDate;

/** The days on which a legal person stands behind a school, first and last inclusive. */
@Embeddable
class LegalPersonPeriod {
    @ManyToOne(optional = false)
    private LegalPerson legalPerson;
    private LocalDate validFrom;
    private LocalDate validTo;

    protected LegalPersonPeriod() {
    }

    LegalPersonPeriod(LegalPerson legalPerson, Period period) {
        this.legalPerson = legalPerson;
        this.validFrom = period.from();
        this.validTo = period.to();
    }

    Period period() {
        return new Period(validFrom, validTo);
    }

    LegalPersonEntry entry() {
        return new LegalPersonEntry(legalPerson.code(), validFrom, validTo);
    }

    /** The same, no longer than to the day. */
    LegalPersonPeriod cutAt(LocalDate lastDay) {
        return validTo != null && !validTo.isAfter(lastDay)
                ? this
                : new LegalPersonPeriod(legalPerson, new Period(validFrom, lastDay));
    }
}
