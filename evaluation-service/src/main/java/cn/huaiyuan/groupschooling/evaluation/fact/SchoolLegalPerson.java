package cn.huaiyuan.groupschooling.evaluation.fact;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;

/** From when to when a school belongs to a legal person. */
public record SchoolLegalPerson(String legalPersonCode, LocalDate validFrom, LocalDate validTo) implements Dated {

    public SchoolLegalPerson {
        requireNonNull(legalPersonCode, "legalPersonCode");
        requireNonNull(validFrom, "validFrom");
    }
}
