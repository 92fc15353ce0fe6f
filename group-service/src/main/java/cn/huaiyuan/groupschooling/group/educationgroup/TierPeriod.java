package cn.huaiyuan.groupschooling.group.educationgroup;

import cn.huaiyuan.groupschooling.group.period.Period;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;

/** A time in which a group is of one tier and under one governance. */
@Embeddable
public class TierPeriod {
    @Enumerated(EnumType.STRING)
    private Tier tier;
    @Enumerated(EnumType.STRING)
    private Governance governance;
    private LocalDate validFrom;
    private LocalDate validTo;
    private String document;
    private boolean assumed;

    protected TierPeriod() {
    }

    TierPeriod(TierEntry entry) {
        this.tier = entry.tier();
        this.governance = entry.governance();
        this.validFrom = entry.validFrom();
        this.validTo = entry.validTo();
        this.document = entry.document();
        this.assumed = entry.assumed();
    }

    TierEntry entry() {
        return new TierEntry(tier, governance, validFrom, validTo, document, assumed);
    }

    Period period() {
        return new Period(validFrom, validTo);
    }

    void endOn(LocalDate lastDay) {
        validTo = lastDay;
    }
}
