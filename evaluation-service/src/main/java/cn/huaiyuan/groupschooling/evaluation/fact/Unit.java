package cn.huaiyuan.groupschooling.evaluation.fact;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/**
 * A teaching unit: one stage on one campus.
 *
 * @param campusCode units with the same code share a campus, so moving between them is no rotation
 * @param schoolId the last school it is a part of
 * @param schools all of them with their days; none in events from before units could move
 * @param kind the last of its kinds
 * @param formerKinds what it was before; none in events from before kinds were dated
 * @param openedOn first day on which it teaches
 * @param closedOn first day on which it no longer exists, or null
 * @param status none in events from before units could be voided: those stand
 */
public record Unit(UUID id, UUID schoolId, List<UnitSchool> schools, String campusCode, Stage stage, UnitKind kind,
        List<FormerUnitKind> formerKinds, LocalDate openedOn, LocalDate closedOn, List<Suspension> suspensions,
        EntryStatus status) {

    public Unit {
        requireNonNull(id, "id");
        requireNonNull(schoolId, "schoolId");
        requireNonNull(campusCode, "campusCode");
        requireNonNull(stage, "stage");
        requireNonNull(kind, "kind");
        requireNonNull(openedOn, "openedOn");
        schools = schools == null ? List.of() : List.copyOf(schools);
        formerKinds = formerKinds == null ? List.of() : List.copyOf(formerKinds);
        suspensions = List.copyOf(suspensions);
        status = status == null ? EntryStatus.ACTIVE : status;
    }

    /** The school it is a part of on the day. */
    public UUID schoolOn(LocalDate day) {
        return schools.stream().filter(school -> school.isValidOn(day)).map(UnitSchool::schoolId).findFirst()
                .orElse(schoolId);
    }

    /** The kind it is of on the day. */
    public UnitKind kindOn(LocalDate day) {
        return formerKinds.stream().filter(former -> day.isBefore(former.until()))
                .min(Comparator.comparing(FormerUnitKind::until)).map(FormerUnitKind::kind).orElse(kind);
    }

    /** Whether the unit was not voided, exists on the day and is not suspended. */
    public boolean isTeachingOn(LocalDate day) {
        return status == EntryStatus.ACTIVE && !openedOn.isAfter(day) && (closedOn == null || closedOn.isAfter(day))
                && suspensions.stream().noneMatch(suspension -> suspension.isValidOn(day));
    }

    /** Whether its stage is one of the nine compulsory years. */
    public boolean isCompulsory() {
        return stage == Stage.PRIMARY || stage == Stage.JUNIOR;
    }
}
