package cn.huaiyuan.groupschooling.evaluation.coverage;

import cn.huaiyuan.groupschooling.evaluation.calendar.SchoolYear;
import cn.huaiyuan.groupschooling.evaluation.fact.Census;
import cn.huaiyuan.groupschooling.evaluation.fact.Group;
import cn.huaiyuan.groupschooling.evaluation.fact.Membership;
import cn.huaiyuan.groupschooling.evaluation.fact.Ownership;
import cn.huaiyuan.groupschooling.evaluation.fact.School;
import cn.huaiyuan.groupschooling.evaluation.fact.Tier;
import cn.huaiyuan.groupschooling.evaluation.fact.Unit;
import cn.huaiyuan.groupschooling.evaluation.fact.UnitKind;
import cn.huaiyuan.groupschooling.evaluation.parameter.CoverageParameters;
import cn.huaiyuan.groupschooling.evaluation.parameter.Parameters;
import cn.huaiyuan.groupschooling.evaluation.verdict.FactKind;
import cn.huaiyuan.groupschooling.evaluation.verdict.Flag;
import cn.huaiyuan.groupschooling.evaluation.verdict.Share;
import cn.huaiyuan.groupschooling.evaluation.verdict.SortedIds;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * How much of the county's compulsory schooling lies in tight groups as of a day, counted in every way.
 *
 * @param measures one per basis, in the order of {@link CoverageBasis}
 */
public record Coverage(LocalDate asOf, List<CoverageMeasure> measures) {

    public Coverage {
        measures = List.copyOf(measures);
    }

    /** Counts the facts as of the close of a day, whichever it is. */
    public static Coverage of(CoverageFacts facts, Parameters parameters, LocalDate asOf) {
        return new Count(facts, parameters, asOf).coverage();
    }

    /** The measure on the basis. */
    public CoverageMeasure on(CoverageBasis basis) {
        return measures.get(basis.ordinal());
    }

    /** The running count; used once. */
    private static final class Count {

        private final LocalDate asOf;
        private final CoverageParameters parameters;
        private final Map<UUID, School> schools = new HashMap<>();
        private final Map<UUID, Unit> units = new HashMap<>();
        private final Map<UUID, Group> groups = new HashMap<>();
        /** The year's census of each unit, and the last one before it. */
        private final Map<UUID, Census> censuses = new HashMap<>();
        private final Map<UUID, Census> olderCensuses = new HashMap<>();
        private final Set<UUID> judgedByOldCensus = new HashSet<>();
        private final Map<UUID, Unit> counted = new LinkedHashMap<>();
        private final Map<UUID, Set<UUID>> groupsOfUnit = new HashMap<>();
        private final Set<UUID> covered = new HashSet<>();
        private final Map<FactKind, Set<UUID>> missing = new EnumMap<>(FactKind.class);

        Count(CoverageFacts facts, Parameters parameters, LocalDate asOf) {
            this.asOf = asOf;
            this.parameters = parameters.coverage();
            facts.schools().forEach(school -> schools.put(school.id(), school));
            facts.units().forEach(unit -> units.put(unit.id(), unit));
            facts.groups().forEach(group -> groups.put(group.id(), group));
            SchoolYear year = parameters.calendar().yearOf(asOf);
            for (Census census : facts.censuses()) {
                if (census.stands() && census.schoolYear().equals(year)) {
                    censuses.put(census.unitId(), census);
                } else if (census.stands() && census.schoolYear().compareTo(year) < 0) {
                    olderCensuses.merge(census.unitId(), census,
                            (one, other) -> one.schoolYear().compareTo(other.schoolYear()) > 0 ? one : other);
                }
            }
            units.values().stream().filter(this::isCounted).forEach(unit -> counted.put(unit.id(), unit));
            facts.memberships().stream().filter(membership -> membership.standsOn(asOf)).forEach(this::cover);
        }

        Coverage coverage() {
            return new Coverage(asOf, List.of(byUnit(), bySchool(), byStudent(), byGroup(), byLegalPerson()));
        }

        /** Regular public units of a compulsory stage that teach on the day and do not stand empty. */
        private boolean isCounted(Unit unit) {
            if (!unit.isCompulsory() || !unit.isTeachingOn(asOf)
                    || unit.kindOn(asOf) != UnitKind.REGULAR && !parameters.includeTeachingPoints()) {
                return false;
            }
            // Without a census of the year the last known one decides (D-30); a unit without any is counted.
            Census old = censuses.containsKey(unit.id()) ? null : olderCensuses.get(unit.id());
            Census census = censuses.getOrDefault(unit.id(), old);
            boolean empty = census != null && census.students() == 0;
            if (empty && (old == null || !schools.containsKey(unit.schoolOn(asOf))) || !isOfCountedSchool(unit)) {
                return false;
            }
            if (old != null) {
                judgedByOldCensus.add(unit.id());
            }
            return !empty;
        }

        private boolean isOfCountedSchool(Unit unit) {
            School school = schools.get(unit.schoolOn(asOf));
            if (school == null && !parameters.includePrivate()) {
                miss(FactKind.SCHOOL, unit.schoolOn(asOf));
                return false;
            }
            return school == null || school.stands()
                    && (parameters.includePrivate() || school.ownershipOn(asOf) == Ownership.PUBLIC);
        }

        private void cover(Membership membership) {
            UUID unitId = membership.unitId();
            if (!units.containsKey(unitId)) {
                miss(FactKind.UNIT, unitId);
                return;
            }
            if (!counted.containsKey(unitId)) {
                return;
            }
            Group group = groups.get(membership.groupId());
            if (group == null) {
                miss(FactKind.GROUP, membership.groupId());
                return;
            }
            if (group.existsOn(asOf)) {
                groupsOfUnit.computeIfAbsent(unitId, unit -> new HashSet<>()).add(group.id());
            }
            if (isTight(group)) {
                covered.add(unitId);
            }
        }

        private boolean isTight(Group group) {
            return group.tierOn(asOf).filter(period -> period.tier() == Tier.TIGHT).isPresent();
        }

        private CoverageMeasure byUnit() {
            Map<Flag, Set<UUID>> flags = new EnumMap<>(Flag.class);
            flags.put(Flag.TIER_ASSUMED, assumedGroups(groupsOfUnit.values().stream().flatMap(Set::stream).toList()));
            flags.put(Flag.IN_SEVERAL_GROUPS,
                    groupsOfUnit.entrySet().stream().filter(entry -> entry.getValue().size() > 1)
                            .map(Map.Entry::getKey).collect(Collectors.toSet()));
            flags.put(Flag.CENSUS_OLD, judgedByOldCensus);
            Set<UUID> without = unitsWithoutCensus();
            without.removeAll(judgedByOldCensus);
            flags.put(Flag.CENSUS_MISSING, without);
            return measure(CoverageBasis.UNIT, Share.ofIds(covered, counted.keySet()), flags, missing);
        }

        private CoverageMeasure bySchool() {
            Map<UUID, Set<UUID>> unitsOf = counted.values().stream().collect(Collectors
                    .groupingBy(unit -> unit.schoolOn(asOf), Collectors.mapping(Unit::id, Collectors.toSet())));
            return measure(CoverageBasis.SCHOOL, Share.ofIds(whole(unitsOf), unitsOf.keySet()),
                    Map.of(Flag.PARTLY_COVERED, partly(unitsOf)), missing);
        }

        /** A school whose legal person is not recorded counts as one of its own. */
        private CoverageMeasure byLegalPerson() {
            Map<Object, Set<UUID>> unitsOf = counted.values().stream().collect(
                    Collectors.groupingBy(this::legalPerson, Collectors.mapping(Unit::id, Collectors.toSet())));
            Set<UUID> partly = partly(unitsOf).stream().map(unitsOf::get).flatMap(Set::stream)
                    .collect(Collectors.toSet());
            return measure(CoverageBasis.LEGAL_PERSON, new Share(whole(unitsOf).size(), unitsOf.size(),
                    SortedIds.of(covered), SortedIds.of(counted.keySet())), Map.of(Flag.PARTLY_COVERED, partly),
                    missing);
        }

        private Object legalPerson(Unit unit) {
            UUID schoolId = unit.schoolOn(asOf);
            School school = schools.get(schoolId);
            return school == null ? schoolId : school.legalPersonOn(asOf).<Object>map(code -> code).orElse(schoolId);
        }

        /** Those of which all counted units are covered (D-37). */
        private <T> Set<T> whole(Map<T, Set<UUID>> unitsOf) {
            return unitsOf.entrySet().stream().filter(entry -> covered.containsAll(entry.getValue()))
                    .map(Map.Entry::getKey).collect(Collectors.toSet());
        }

        private <T> Set<T> partly(Map<T, Set<UUID>> unitsOf) {
            return unitsOf.entrySet().stream().filter(entry -> !covered.containsAll(entry.getValue())
                    && entry.getValue().stream().anyMatch(covered::contains)).map(Map.Entry::getKey)
                    .collect(Collectors.toSet());
        }

        private CoverageMeasure byStudent() {
            long there = students(covered);
            long all = students(counted.keySet());
            Map<FactKind, Set<UUID>> waiting = new EnumMap<>(missing);
            waiting.put(FactKind.CENSUS, unitsWithoutCensus());
            return measure(CoverageBasis.STUDENT,
                    new Share(there, all, SortedIds.of(covered), SortedIds.of(counted.keySet())), Map.of(), waiting);
        }

        private long students(Set<UUID> unitIds) {
            return unitIds.stream().map(censuses::get).filter(Objects::nonNull).mapToLong(Census::students).sum();
        }

        private CoverageMeasure byGroup() {
            List<UUID> all = groups.values().stream().filter(group -> group.existsOn(asOf)).map(Group::id).toList();
            List<UUID> tight = all.stream().filter(groupId -> isTight(groups.get(groupId))).toList();
            return measure(CoverageBasis.GROUP, Share.ofIds(tight, all), Map.of(Flag.TIER_ASSUMED, assumedGroups(all)),
                    Map.of());
        }

        private Set<UUID> assumedGroups(Collection<UUID> groupIds) {
            return groupIds.stream()
                    .filter(groupId -> groups.get(groupId).tierOn(asOf).filter(period -> period.assumed()).isPresent())
                    .collect(Collectors.toSet());
        }

        private Set<UUID> unitsWithoutCensus() {
            Set<UUID> without = new HashSet<>(counted.keySet());
            without.removeAll(censuses.keySet());
            return without;
        }

        private void miss(FactKind kind, UUID id) {
            missing.computeIfAbsent(kind, key -> new HashSet<>()).add(id);
        }

        private static CoverageMeasure measure(CoverageBasis basis, Share share, Map<Flag, Set<UUID>> flags,
                Map<FactKind, Set<UUID>> missing) {
            return new CoverageMeasure(basis, share, SortedIds.byKey(Flag.class, flags),
                    SortedIds.byKey(FactKind.class, missing));
        }
    }
}
