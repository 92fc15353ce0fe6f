package cn.huaiyuan.groupschooling.group.school;

import cn.huaiyuan.groupschooling.group.legalperson.LegalPerson;
import cn.huaiyuan.groupschooling.group.period.Period;
import jakarta.persistence.Embeddable;
import jakarta.persistence.ManyToOne;
import java.time.LocalDate;
import java.util.Optional;

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

    /** Its days before the day; empty where there are none. */
    Optional<LegalPersonPeriod> before(LocalDate day) {
        return period().before(day).map(left -> new LegalPersonPeriod(legalPerson, left));
    }
}
