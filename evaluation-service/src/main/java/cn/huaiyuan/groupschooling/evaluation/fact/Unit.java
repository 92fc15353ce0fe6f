package cn.huaiyuan.groupschooling.evaluation.fact;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * A teaching unit: one stage on one campus.
 *
 * @param unitCode natural key, by which the successions of other units name it
 * @param campusCode units with the same code share a campus, so moving between them is no rotation
 * @param schoolId the last school it is a part of
 * @param schools all of them with their days; none in events from before units could move
 * @param kind the last of its kinds
 * @param formerKinds what it was before; none in events from before kinds were dated
 * @param openedOn first day on which it teaches
 * @param closedOn first day on which it no longer exists, or null
 * @param successions what became of it, in the order of their days; none in events from before that was told
 * @param status none in events from before units could be voided: those stand
 */
public record Unit(UUID id, String unitCode, UUID schoolId, List<UnitSchool> schools, String campusCode, Stage stage,
        UnitKind kind,
        List<FormerUnitKind> formerKinds, LocalDate openedOn, LocalDate closedOn, List<Suspension> suspensions,
        List<Succession> successions, EntryStatus status) {

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
        successions = successions == null ? List.of() : List.copyOf(successions);
        status = status == null ? EntryStatus.ACTIVE : status;
    }

    /** The school it is a part of on the day. */
    public UUID schoolOn(LocalDate day) {
        return schools.stream().filter(school -> school.isValidOn(day)).map(UnitSchool::schoolId).findFirst()
                .orElse(schoolId);
    }

    /** Every school that it is or was a part of. */
    public Set<UUID> schoolIds() {
        Set<UUID> ids = new HashSet<>(Set.of(schoolId));
        schools.forEach(school -> ids.add(school.schoolId()));
        return ids;
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

    /** Whether it no longer exists on the day. */
    public boolean hasEndedBy(LocalDate day) {
        return closedOn != null && !closedOn.isAfter(day);
    }

    /** Codes of the units that it last became by the day; none if it closed, or nothing became of it. */
    public List<String> successorsBy(LocalDate day) {
        return successions.stream().filter(succession -> !succession.on().isAfter(day))
                .max(Comparator.comparing(Succession::on)).map(Succession::successors).orElse(List.of());
    }

    /** Whether its stage is one of the nine compulsory years. */
    public boolean isCompulsory() {
        return stage == Stage.PRIMARY || stage == Stage.JUNIOR;
    }
}
