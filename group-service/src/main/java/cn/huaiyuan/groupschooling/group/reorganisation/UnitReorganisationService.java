package cn.huaiyuan.groupschooling.group.reorganisation;

import cn.huaiyuan.groupschooling.group.membership.MembershipEndings;
import cn.huaiyuan.groupschooling.group.reorganisation.ReorganisationRules.Successor;
import cn.huaiyuan.groupschooling.group.succession.Succession;
import cn.huaiyuan.groupschooling.group.unit.Unit;
import cn.huaiyuan.groupschooling.group.unit.UnitService;
import cn.huaiyuan.groupschooling.group.unit.Units;
import cn.huaiyuan.groupschooling.kit.aggregate.Change;
import cn.huaiyuan.groupschooling.kit.precondition.IfMatch;
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
 * Closes, merges and splits units. All units of a command are locked before anything is decided: if two units are merged into
 * each other at the same time, one merger succeeds.
 */
@ApplicationScoped
class UnitReorganisationService {
    @Inject
    Units units;
    @Inject
    UnitService register;
    @Inject
    MembershipEndings memberships;

    @Transactional
    Change<Unit> close(String idOrCode, IfMatch ifMatch, Closing closing) {
        var unit = checked(idOrCode, units.lock(idOrCode), ifMatch);
        ReorganisationRules.ending(unit.life(), closing.on()).rejectIfAny();
        memberships.requireNoneLeft(List.of(unit), closing.on());
        return end(unit, closing.succession(), closing.reason());
    }

    @Transactional
    Change<Unit> merge(String idOrCode, IfMatch ifMatch, Merger merger) {
        var unitCode = unitCode(idOrCode);
        var locked = units.lockAll(List.of(unitCode, merger.into()));
        var unit = checked(unitCode, Optional.ofNullable(locked.get(unitCode)), ifMatch);
        ReorganisationRules.unitMerger(successor(unit), merger, successors(locked).get(merger.into())).rejectIfAny();
        memberships.requireNoneLeft(List.of(unit), merger.on());
        return end(unit, merger.succession(), merger.reason());
    }

    @Transactional
    Change<Unit> split(String idOrCode, IfMatch ifMatch, UnitSplit split) {
        var unitCode = unitCode(idOrCode);
        var locked = units.lockAll(Stream.concat(Stream.of(unitCode), split.into().stream()).toList());
        var unit = checked(unitCode, Optional.ofNullable(locked.get(unitCode)), ifMatch);
        ReorganisationRules.unitSplit(successor(unit), split, successors(locked)).rejectIfAny();
        if (split.goesOn()) {
            return register.split(unit, split.succession(unitCode), split.reason());
        }
        memberships.requireNoneLeft(List.of(unit), split.on());
        return end(unit, split.succession(unitCode), split.reason());
    }

    /**
     * Ends its memberships first: none may outlast it. {@link MembershipEndings#requireNoneLeft} must be called before.
     *
     * @throws ProblemException 409 {@code unit-came-later}, if it moved to its last school on that day or later, or
     *                          {@code membership-begins-later}
     */
    Change<Unit> end(Unit unit, Succession end, String reason) {
        requireMovedBefore(unit, end.on());
        memberships.endAll(unit, end.on(), reason);
        return register.close(unit, end, reason);
    }

    /** A command on an earlier day must not undo a later move. */
    static void requireMovedBefore(Unit unit, LocalDate day) {
        if (unit.movedOnOrAfter(day)) {
            throw ProblemException.conflict("unit-came-later", unit.unitCode(), day);
        }
    }

    private String unitCode(String idOrCode) {
        return units.codeOf(idOrCode).orElseThrow(() -> units.absent(idOrCode));
    }

    private Unit checked(String idOrCode, Optional<Unit> found, IfMatch ifMatch) {
        var unit = found.orElseThrow(() -> units.absent(idOrCode));
        ifMatch.require(unit);
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
