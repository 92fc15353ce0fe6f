package cn.huaiyuan.groupschooling.group.reorganisation;

import cn.huaiyuan.groupschooling.group.membership.MembershipEndings;
import cn.huaiyuan.groupschooling.group.reorganisation.ReorganisationRules.Successor;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Closes, merges and splits units. The unit and those that it goes into are locked together before anything is decided:
 * of two that go into each other one does.
 */
@ApplicationScoped
class UnitReorganisationService {
    @Inject
    Units units;
    @Inject
    UnitService register;
    @Inject
    MembershipEndings memberships;
    @Inject
    Preconditions preconditions;

    @Transactional
    Unit close(String idOrCode, Closing closing) {
        var unit = checked(idOrCode, units.lock(idOrCode));
        ReorganisationRules.ending(unit.life(), closing.on()).rejectIfAny();
        memberships.requireNoneLeft(List.of(unit), closing.on());
        end(unit, new Became(closing.on(), Manner.CLOSED, List.of(), closing.document()), "unit.closed.v1",
                closing.on(), closing.reason());
        return unit;
    }

    @Transactional
    Unit merge(String idOrCode, Merger merger) {
        var unitCode = unitCode(idOrCode);
        var locked = units.lockAll(List.of(unitCode, merger.into()));
        var unit = checked(unitCode, Optional.ofNullable(locked.get(unitCode)));
        ReorganisationRules.unitMerger(successor(unit), merger, successors(locked).get(merger.into())).rejectIfAny();
        memberships.requireNoneLeft(List.of(unit), merger.on());
        end(unit, new Became(merger.on(), Manner.MERGED, List.of(merger.into()), merger.document()), "unit.merged.v1",
                merger.on(), merger.reason());
        return unit;
    }

    @Transactional
    Unit split(String idOrCode, UnitSplit split) {
        var unitCode = unitCode(idOrCode);
        var locked = units.lockAll(Stream.concat(Stream.of(unitCode), split.into().stream()).toList());
        var unit = checked(unitCode, Optional.ofNullable(locked.get(unitCode)));
        ReorganisationRules.unitSplit(successor(unit), split, successors(locked)).rejectIfAny();
        var became = new Became(split.on(), Manner.SPLIT,
                ReorganisationRules.successors(unit.unitCode(), split.goesOn(), split.into()), split.document());
        if (split.goesOn()) {
            register.giveAway(unit, became, split.reason());
        } else {
            memberships.requireNoneLeft(List.of(unit), split.on());
            end(unit, became, "unit.split.v1", split.on(), split.reason());
        }
        return unit;
    }

    /**
     * Its memberships first: none may outlast it. Whether that leaves others without headquarters is asked beforehand.
     *
     * @throws ProblemException 409 {@code unit-came-later}, where it would end before it came to its last school, or
     *                          {@code membership-begins-later}
     */
    void end(Unit unit, Became became, String type, LocalDate firstDayWithout, String reason) {
        requireCameBefore(unit, firstDayWithout);
        memberships.endAll(unit, firstDayWithout, reason);
        register.close(unit, firstDayWithout, became, type, reason);
    }

    /** What a unit did later in its last school is not undone by what happens to it earlier. */
    static void requireCameBefore(Unit unit, LocalDate day) {
        if (unit.cameToItsSchoolOnOrAfter(day)) {
            throw ProblemException.conflict("unit-came-later", unit.unitCode(), day);
        }
    }

    private String unitCode(String idOrCode) {
        return units.codeOf(idOrCode).orElseThrow(() -> units.absent(idOrCode));
    }

    private Unit checked(String idOrCode, Optional<Unit> found) {
        var unit = found.orElseThrow(() -> units.absent(idOrCode));
        preconditions.requireMatch(unit);
        return unit;
    }

    private static Map<String, Successor> successors(Map<String, Unit> units) {
        return units.values().stream().map(UnitReorganisationService::successor)
                .collect(Collectors.toMap(Successor::code, Function.identity()));
    }

    private static Successor successor(Unit unit) {
        return new Successor(unit.unitCode(), unit.life(), unit.stage());
    }
}
