package cn.huaiyuan.groupschooling.group.school;

import cn.huaiyuan.groupschooling.group.name.FormerNameEntry;
import cn.huaiyuan.groupschooling.kit.aggregate.Status;
import cn.huaiyuan.groupschooling.group.succession.Succession;
import cn.huaiyuan.groupschooling.group.succession.Successions;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A school as callers see it: what holds on a day, and the whole history.
 *
 * @param closedOn the first day on which it is no longer open; null while it is
 */
@Schema(name = "School")
public record SchoolView(UUID id, @Schema(examples = "3134000001") String schoolCode,
        @Schema(nullable = true, description = "Why the code stands although it is of another province; null for one of Anhui") String codeOverride,
        LocalDate asOf,
        @Schema(description = "Its name on `asOf`", examples = "怀远实验中学") String name,
        List<FormerNameEntry> formerNames, @Schema(description = "What it is on `asOf`") School.Kind kind,
        @Schema(description = "Who runs it on `asOf`") School.Ownership ownership,
        List<FormerClassificationEntry> formerClassifications,
        @Schema(nullable = true, description = "Who stands behind it on `asOf`: unified social credit code, GB 32100; null where it is not known", examples = "123403210000000197") String legalPersonCode,
        List<LegalPersonEntry> legalPersons, LocalDate openedOn,
        @Schema(nullable = true, description = "First day on which it is no longer open") LocalDate closedOn,
        @Schema(nullable = true, description = "What became of it at last; null where nothing did") Succession became,
        @Schema(description = "All that became of it, in the order of their days") List<Succession> successions,
        @Schema(description = "A voided one never was") Status status,
        @Schema(nullable = true, description = "Why it was voided; null where it stands") String voidedBecause) {

    public static SchoolView of(School school, LocalDate asOf) {
        var person = school.legalPersons().stream().filter(entry -> entry.period().holdsOn(asOf)).findFirst()
                .map(LegalPersonEntry::legalPersonCode).orElse(null);
        var classification = school.classifications().on(asOf);
        return new SchoolView(school.id(), school.schoolCode(), school.codeOverride(), asOf, school.names().on(asOf),
                school.formerNames(), classification.kind(), classification.ownership(),
                school.formerClassifications(), person, school.legalPersons(), school.openedOn(), school.closedOn(),
                Successions.last(school.successions()), school.successions(), school.status(),
                school.voidedBecause());
    }
}
