package cn.huaiyuan.groupschooling.group.reorganisation;

import cn.huaiyuan.groupschooling.group.membership.MembershipEndings;
import cn.huaiyuan.groupschooling.group.period.Life;
import cn.huaiyuan.groupschooling.group.school.School;
import cn.huaiyuan.groupschooling.group.school.SchoolService;
import cn.huaiyuan.groupschooling.group.school.Schools;
import cn.huaiyuan.groupschooling.group.unit.Unit;
import cn.huaiyuan.groupschooling.group.unit.UnitService;
import cn.huaiyuan.groupschooling.group.unit.Units;
import cn.huaiyuan.groupschooling.kit.aggregate.Change;
import cn.huaiyuan.groupschooling.kit.aggregate.Guard;
import cn.huaiyuan.groupschooling.kit.precondition.IfMatch;
import cn.huaiyuan.groupschooling.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Closes, merges and splits schools. The school and the others are locked together, then the units of all of them: a command
 * on one of these schools waits, and then sees the units that have moved.
 */
@ApplicationScoped
class SchoolReorganisationService {
    @Inject
    Schools schools;
    @Inject
    SchoolService register;
    @Inject
    Units units;
    @Inject
    UnitService unitRegister;
    @Inject
    UnitReorganisationService unitReorganisation;
    @Inject
    MembershipEndings memberships;
    @Inject
    Guard<School> guard;

    /** Its units close with it, and their memberships with them. */
    @Transactional
    Change<School> close(String schoolCode, IfMatch ifMatch, Closing closing) {
        var school = SchoolService.requireActive(schools.lock(schoolCode).orElse(null), ifMatch);
        ReorganisationRules.ending(school.life(), closing.on()).rejectIfAny();
        var ending = unitsFrom(school, List.of(school), closing.on());
        memberships.requireNoneLeft(ending, closing.on());
        for (var unit : ending) {
            if (!unit.openedOn().isBefore(closing.on())) {
                throw ProblemException.conflict("unit-opens-later", unit.unitCode(), unit.openedOn());
            }
            unitReorganisation.end(unit, closing.succession(), closing.reason());
        }
        return register.close(school, closing.succession(), closing.reason());
    }

    /** Its units move to the other school; its code is never used again. */
    @Transactional
    Change<School> merge(String schoolCode, IfMatch ifMatch, Merger merger) {
        var locked = schools.lockAll(List.of(schoolCode, merger.into()));
        var school = SchoolService.requireActive(locked.get(schoolCode), ifMatch);
        ReorganisationRules.schoolMerger(schoolCode, school.life(), merger, lives(locked).get(merger.into()))
                .rejectIfAny();
        var into = locked.get(merger.into());
        unitsFrom(school, locked.values(), merger.on())
                .forEach(unit -> move(unit, into, merger.on(), merger.reason()));
        var change = register.close(school, merger.succession(), merger.reason());
        guard.check(into);
        return change;
    }

    /** The named units move to the other schools; a school without any left ends. */
    @Transactional
    Change<School> split(String schoolCode, IfMatch ifMatch, SchoolSplit split) {
        var locked = schools.lockAll(Stream.concat(Stream.of(schoolCode), split.schoolCodes().stream()).toList());
        var school = SchoolService.requireActive(locked.get(schoolCode), ifMatch);
        var held = unitsFrom(school, locked.values(), split.on()).stream()
                .collect(Collectors.toMap(Unit::unitCode, unit -> unit));
        ReorganisationRules.schoolSplit(schoolCode, school.life(), split, lives(locked), held.keySet()).rejectIfAny();
        split.parts().forEach(part -> part.unitCodes().forEach(code -> move(held.get(code),
                locked.get(part.schoolCode()), split.on(), split.reason())));
        var continues = held.size() > split.unitCodes().size();
        var succession = split.succession(schoolCode, continues);
        var change = continues
                ? register.split(school, succession, split.reason())
                : register.close(school, succession, split.reason());
        guard.checkAll(split.schoolCodes().stream().map(locked::get).toList());
        return change;
    }

    /**
     * The units that are a part of the school on the day or later.
     *
     * @param locked the school and those that take units over; the units of all are locked
     */
    private List<Unit> unitsFrom(School school, Collection<School> locked, LocalDate day) {
        return units.lockAllOf(locked).stream().filter(unit -> unit.school().equals(school))
                .filter(unit -> unit.closedOn() == null || unit.closedOn().isAfter(day)).toList();
    }

    private void move(Unit unit, School to, LocalDate day, String reason) {
        UnitReorganisationService.requireMovedBefore(unit, day);
        unitRegister.move(unit, to, day, reason);
    }

    /** Without voided ones. */
    private static Map<String, Life> lives(Map<String, School> schools) {
        return schools.values().stream().filter(School::stands)
                .collect(Collectors.toMap(School::schoolCode, School::life));
    }
}
