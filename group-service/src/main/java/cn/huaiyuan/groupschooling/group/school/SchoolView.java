package cn.huaiyuan.groupschooling.group.school;

import cn.huaiyuan.groupschooling.group.name.FormerName;
import cn.huaiyuan.groupschooling.group.succession.Succession;
import cn.huaiyuan.groupschooling.group.succession.Successions;
import cn.huaiyuan.groupschooling.kit.aggregate.Status;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A school as callers see it: what holds on a day, and the whole history. */
@Schema(name = "School")
public record SchoolView(UUID id, @Schema(examples = "3134000001") String schoolCode,
        @Schema(nullable = true, description = "Why the code is right although it is of another province; null for a code of Anhui") String codeOverride,
        LocalDate asOf,
        @Schema(description = "Its name on `asOf`", examples = "怀远实验中学") String name,
        List<FormerName> formerNames, @Schema(description = "Its kind on `asOf`") School.Kind kind,
        @Schema(description = "Who runs it on `asOf`") School.Ownership ownership,
        List<FormerClassification> formerClassifications,
        @Schema(nullable = true, description = "Its legal person on `asOf`: unified social credit code, GB 32100; null if it is not known", examples = "123403210000000197") String legalPersonCode,
        List<SchoolLegalPerson> legalPersons, LocalDate openedOn,
        @Schema(nullable = true, description = "First day on which it is no longer open") LocalDate closedOn,
        @Schema(nullable = true, description = "The last of `successions`; null if there is none") Succession became,
        @Schema(description = "What it became, in the order of the days") List<Succession> successions,
        @Schema(description = "VOIDED: entered by mistake; treat it as nonexistent") Status status,
        @Schema(nullable = true, description = "Why it was voided; null if it was not") String voidedBecause) {

    public static SchoolView of(School school, LocalDate asOf) {
        var person = school.legalPersons().stream().filter(one -> one.period().holdsOn(asOf)).findFirst()
                .map(SchoolLegalPerson::legalPersonCode).orElse(null);
        var classification = school.classifications().on(asOf);
        return new SchoolView(school.id(), school.schoolCode(), school.codeOverride(), asOf, school.names().on(asOf),
                school.names().former(), classification.kind(), classification.ownership(),
                school.classifications().former(), person, school.legalPersons(), school.openedOn(), school.closedOn(),
                Successions.last(school.successions()), school.successions(), school.status(),
                school.voidedBecause());
    }
}
