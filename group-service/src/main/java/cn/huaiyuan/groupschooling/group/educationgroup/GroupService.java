package cn.huaiyuan.groupschooling.group.educationgroup;

import cn.huaiyuan.groupschooling.kit.calendar.Today;
import cn.huaiyuan.groupschooling.kit.aggregate.Change;
import cn.huaiyuan.groupschooling.kit.aggregate.Effect;
import cn.huaiyuan.groupschooling.kit.aggregate.Guard;
import cn.huaiyuan.groupschooling.kit.aggregate.Voiding;
import cn.huaiyuan.groupschooling.kit.bulk.Changes;
import cn.huaiyuan.groupschooling.kit.bulk.Outcome;
import cn.huaiyuan.groupschooling.kit.outbox.Outbox;
import cn.huaiyuan.groupschooling.kit.paging.Page;
import cn.huaiyuan.groupschooling.kit.paging.PageRequest;
import cn.huaiyuan.groupschooling.kit.precondition.IfMatch;
import cn.huaiyuan.groupschooling.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;

/** Founds, renames, corrects and voids groups, and changes their tier. */
@ApplicationScoped
public class GroupService {
    private static final String CHANGED = "changed";

    @Inject
    EducationGroups groups;
    @Inject
    Outbox outbox;
    @Inject
    Guard<EducationGroup> guard;
    @Inject
    HeadquartersLookup headquarters;
    @Inject
    Today today;

    @Transactional
    Change<EducationGroup> found(GroupFounding founding) {
        TierRules.first(founding).rejectIfAny();
        if (groups.of(founding.groupCode()).isPresent()) {
            throw ProblemException.conflict("group-code-taken").naming("/v1/groups/" + founding.groupCode());
        }
        return outbox.record(found(founding.groupCode(), founding.history()));
    }

    @Transactional
    Change<EducationGroup> put(String groupCode, IfMatch ifMatch, GroupHistory history) {
        var known = groups.of(groupCode);
        ifMatch.requireIfPresent(known);
        var change = outbox.record(
                known.map(group -> correct(group, history)).orElseGet(() -> enter(groupCode, history)));
        check(List.of(change));
        return change;
    }

    /** The same for the rows of a table. */
    List<Outcome> enter(List<GroupRow> rows) {
        var known = groups.lockEntries(rows.stream().map(GroupRow::groupCode).toList());
        var changes = new Changes<EducationGroup>();
        rows.forEach(row -> changes.add(() -> {
            var group = known.get(row.groupCode());
            if (group == null) {
                return enter(row.groupCode(), row.history());
            }
            if (!group.stands()) {
                return enterAnew(group, row.history());
            }
            TierRules.row(row, group.tiers()).rejectIfAny();
            return correct(group, row.history(group, today.date()));
        }));
        outbox.recordAll(changes.made());
        check(changes.made());
        return changes.outcomes();
    }

    @Transactional
    Change<EducationGroup> rename(String idOrCode, IfMatch ifMatch, GroupRenaming renaming) {
        var group = locked(idOrCode, ifMatch);
        GroupRules.renaming(group, renaming).rejectIfAny();
        return outbox.record(GroupState.NOUN.changed("renamed", group, renaming.reason(),
                () -> group.rename(renaming.name(), renaming.validFrom())));
    }

    /** Locks the group's row. A command that makes something refer to the group holds the row, so one of the two waits. */
    @Transactional
    Change<EducationGroup> makeVoid(String idOrCode, IfMatch ifMatch, Voiding voiding) {
        var group = locked(idOrCode, ifMatch);
        groups.requireUnreferred(group);
        return outbox.record(voiding.of(GroupState.NOUN, group));
    }

    private EducationGroup locked(String idOrCode, IfMatch ifMatch) {
        var group = groups.lock(idOrCode).orElseThrow(() -> groups.absent(idOrCode));
        ifMatch.require(group);
        return group;
    }

    /** Part of the decision on an application. The group's row must be locked. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Change<EducationGroup> changeTier(EducationGroup group, TierChange wanted) {
        TierRules.change(group.tiers(), wanted).rejectIfAny();
        var change = outbox.record(GroupState.NOUN.changed(CHANGED, group, wanted.reason(),
                () -> group.changeTier(wanted.period())));
        guard.check(group);
        return change;
    }

    private Change<EducationGroup> enter(String groupCode, GroupHistory history) {
        TierRules.founding(groupCode, history).rejectIfAny();
        return found(groupCode, history);
    }

    private Change<EducationGroup> found(String groupCode, GroupHistory history) {
        var group = new EducationGroup(groupCode, history);
        groups.persist(group);
        return GroupState.NOUN.created("founded", group, history.reason());
    }

    private Change<EducationGroup> enterAnew(EducationGroup voided, GroupHistory history) {
        TierRules.anew(voided.groupCode(), history).rejectIfAny();
        return corrected(voided, history);
    }

    private Change<EducationGroup> correct(EducationGroup group, GroupHistory given) {
        if (!group.stands()) {
            return enterAnew(group, given);
        }
        var history = given.completedFrom(group);
        if (history.state(group.id(), group.groupCode()).equals(GroupState.of(group))) {
            return GroupState.NOUN.unchanged(group);
        }
        TierRules.correction(group.groupCode(), history, group.tiers(), today.date()).rejectIfAny();
        return corrected(group, history);
    }

    private static Change<EducationGroup> corrected(EducationGroup group, GroupHistory history) {
        return GroupState.NOUN.changed(CHANGED, group, history.reason(), () -> group.correct(history));
    }

    /** A new group has no members yet, so only changed ones are checked. */
    private void check(List<Change<EducationGroup>> changes) {
        guard.checkAll(changes.stream().filter(change -> change.effect() == Effect.CHANGED).map(Change::aggregate)
                .toList());
    }

    EducationGroup get(String idOrCode) {
        return groups.reached(idOrCode).orElseThrow(() -> ProblemException.notFound("group"));
    }

    /** @param history true for those of all days, voided ones too */
    Page<GroupView> list(EducationGroup.Kind kind, Tier tier, LocalDate asOf, boolean history, PageRequest page) {
        var day = today.or(today.or(asOf, history, page), page);
        return groups.list(new EducationGroups.GroupFilter(kind, tier, day, history), page)
                .mapAll(found -> views(found, day));
    }

    /** As it is on the day; null for today. */
    GroupView view(EducationGroup group, LocalDate asOf) {
        return views(List.of(group), today.or(asOf)).get(0);
    }

    /** With one query for all of a page. */
    private List<GroupView> views(List<EducationGroup> page, LocalDate day) {
        var byGroup = headquarters.headquartersOn(day, page);
        return page.stream().map(group -> GroupView.of(group, day, byGroup.get(group.id()))).toList();
    }
}
