package cn.huaiyuan.groupschooling.group.reorganisation;

import cn.huaiyuan.groupschooling.group.membership.MembershipEndings;
import cn.huaiyuan.groupschooling.group.period.Life;
import cn.huaiyuan.groupschooling.kit.aggregate.Guard;
import cn.huaiyuan.groupschooling.group.school.School;
import cn.huaiyuan.groupschooling.group.school.SchoolService;
import cn.huaiyuan.groupschooling.group.school.Schools;
import cn.huaiyuan.groupschooling.group.succession.Became;
import cn.huaiyuan.groupschooling.group.succession.Manner;
import cn.huaiyuan.groupschooling.group.unit.Unit;
import cn.huaiyuan.groupschooling.group.unit.UnitService;
import cn.huaiyuan.groupschooling.group.unit.Units;
import cn.huaiyuan.groupschooling.kit.precondition.Preconditions;
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
 * Closes, merges and splits schools. The school and those that take its units over are locked together, then the units
 * of all of them: who changes a school at the same time waits, and sees the units that came to it.
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
    @Inject
    Preconditions preconditions;

    /** With all its units, and they with their memberships. */
    @Transactional
    School close(String schoolCode, Closing closing) {
        var school = checked(schools.lock(schoolCode).orElse(null));
        ReorganisationRules.ending(school.life(), closing.on()).rejectIfAny();
        var ending = handedOn(school, List.of(school), closing.on());
        memberships.requireNoneLeft(ending, closing.on());
        for (var unit : ending) {
            if (unit.openedOn().isBefore(closing.on())) {
                unitReorganisation.end(unit, new Became(closing.on(), Manner.CLOSED, List.of(), closing.document()),
                        "unit.closed.v1", closing.on(), closing.reason());
            } else {
                throw ProblemException.conflict("unit-opens-later", unit.unitCode(), unit.openedOn());
            }
        }
        register.close(school, closing.on(), new Became(closing.on(), Manner.CLOSED, List.of(), closing.document()),
                "school.closed.v1", closing.reason());
        return school;
    }

    /** Its units go on in the other school; its code is never used again. */
    @Transactional
    School merge(String schoolCode, Merger merger) {
        var locked = schools.lockAll(List.of(schoolCode, merger.into()));
        var school = checked(locked.get(schoolCode));
        ReorganisationRules.schoolMerger(schoolCode, school.life(), merger, lives(locked).get(merger.into()))
                .rejectIfAny();
        var into = locked.get(merger.into());
        handedOn(school, locked.values(), merger.on())
                .forEach(unit -> move(unit, into, merger.on(), merger.reason()));
        register.close(school, merger.on(),
                new Became(merger.on(), Manner.MERGED, List.of(merger.into()), merger.document()), "school.merged.v1",
                merger.reason());
        guard.check(into);
        return school;
    }

    /** The named units go on in the other schools; without any left the school ends. */
    @Transactional
    School split(String schoolCode, SchoolSplit split) {
        var locked = schools.lockAll(Stream.concat(Stream.of(schoolCode), split.schoolCodes().stream()).toList());
        var school = checked(locked.get(schoolCode));
        var held = handedOn(school, locked.values(), split.on()).stream()
                .collect(Collectors.toMap(Unit::unitCode, unit -> unit));
        ReorganisationRules.schoolSplit(schoolCode, school.life(), split, lives(locked), held.keySet()).rejectIfAny();
        split.parts().forEach(part -> part.unitCodes().forEach(code -> move(held.get(code),
                locked.get(part.schoolCode()), split.on(), split.reason())));
        var goesOn = held.size() > split.unitCodes().size();
        var became = new Became(split.on(), Manner.SPLIT,
                ReorganisationRules.successors(schoolCode, goesOn, split.schoolCodes()), split.document());
        if (goesOn) {
            register.giveAway(school, became, split.reason());
        } else {
            register.close(school, split.on(), became, "school.split.v1", split.reason());
        }
        guard.checkAll(split.schoolCodes().stream().map(locked::get).toList());
        return school;
    }

    /** @param school null where there is none */
    private School checked(School school) {
        if (school == null) {
            throw ProblemException.notFound("school");
        }
        preconditions.requireMatch(school);
        SchoolService.requireStanding(school);
        return school;
    }

    /**
     * The units that are its own on the day or will be.
     *
     * @param locked the school and those that take over; the units of all are locked
     */
    private List<Unit> handedOn(School school, Collection<School> locked, LocalDate day) {
        return units.lockAllOf(locked).stream().filter(unit -> unit.school().equals(school))
                .filter(unit -> unit.closedOn() == null || unit.closedOn().isAfter(day)).toList();
    }

    private void move(Unit unit, School to, LocalDate day, String reason) {
        UnitReorganisationService.requireCameBefore(unit, day);
        unitRegister.move(unit, to, day, reason);
    }

    /** Of those that stand. */
    private static Map<String, Life> lives(Map<String, School> schools) {
        return schools.values().stream().filter(School::stands)
                .collect(Collectors.toMap(School::schoolCode, School::life));
    }
}
