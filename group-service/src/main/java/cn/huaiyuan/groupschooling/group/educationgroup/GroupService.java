package cn.huaiyuan.groupschooling.group.educationgroup;

import cn.huaiyuan.groupschooling.group.period.Today;
import cn.huaiyuan.groupschooling.kit.aggregate.Change;
import cn.huaiyuan.groupschooling.kit.bulk.Changes;
import cn.huaiyuan.groupschooling.kit.aggregate.Entry;
import cn.huaiyuan.groupschooling.kit.aggregate.Guard;
import cn.huaiyuan.groupschooling.kit.aggregate.Voiding;
import cn.huaiyuan.groupschooling.kit.aggregate.Voidings;
import cn.huaiyuan.groupschooling.kit.bulk.Outcome;
import cn.huaiyuan.groupschooling.kit.aggregate.Effect;
import cn.huaiyuan.groupschooling.kit.outbox.Outbox;
import cn.huaiyuan.groupschooling.kit.paging.Page;
import cn.huaiyuan.groupschooling.kit.paging.PageRequest;
import cn.huaiyuan.groupschooling.kit.precondition.Preconditions;
import cn.huaiyuan.groupschooling.kit.problem.ProblemException;
import cn.huaiyuan.groupschooling.kit.problem.Violations;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;

/** Founds groups, renames them, changes their tier, corrects their history, voids what was wrong. */
@ApplicationScoped
public class GroupService {
    private static final String CHANGED = "group.changed.v1";

    @Inject
    EducationGroups groups;
    @Inject
    Outbox outbox;
    @Inject
    Preconditions preconditions;
    @Inject
    Guard<EducationGroup> guard;
    @Inject
    Leadership leadership;
    @Inject
    Today today;

    @Transactional
    EducationGroup found(GroupFounding founding) {
        var violations = new Violations();
        TierRules.fits(founding.tier(), founding.governance(), "/governance", violations);
        violations.rejectIfAny();
        if (groups.of(founding.groupCode()).isPresent()) {
            throw ProblemException.conflict("group-code-taken").naming("/v1/groups/" + founding.groupCode());
        }
        return record(found(founding.groupCode(), founding.history()));
    }

    @Transactional
    Entry<EducationGroup> put(String groupCode, GroupHistory history) {
        var known = groups.of(groupCode);
        preconditions.requireMatchOrAbsent(known);
        var change = known.map(group -> correct(group, history)).orElseGet(() -> {
            TierRules.founding(groupCode, history).rejectIfAny();
            return found(groupCode, history);
        });
        record(change);
        return change.entry();
    }

    /** The same for many at once, as rows of a table. */
    List<Outcome> enter(List<GroupRow> rows) {
        var known = groups.lockEntries(rows.stream().map(GroupRow::groupCode).toList());
        var changes = new Changes<EducationGroup>();
        rows.forEach(row -> changes.add(() -> {
            var group = known.get(row.groupCode());
            if (group == null) {
                TierRules.founding(row.groupCode(), row.history()).rejectIfAny();
                return found(row.groupCode(), row.history());
            }
            if (!group.stands()) {
                return enterAnew(group, row.history());
            }
            TierRules.row(row, group.tiers()).rejectIfAny();
            return correct(group, row.history(group, today.date()));
        }));
        changes.made().forEach(this::record);
        return changes.outcomes();
    }

    @Transactional
    EducationGroup rename(String idOrCode, GroupRenaming renaming) {
        var group = locked(idOrCode);
        GroupRules.renaming(group, renaming).rejectIfAny();
        var before = GroupState.of(group);
        group.rename(renaming.name(), renaming.validFrom());
        outbox.record(new Change<>("group.renamed.v1", group, GroupState.of(group), before, renaming.reason()));
        return group;
    }

    /** Its row is locked, and held by whoever makes something refer to it: of the two that come second one is refused. */
    @Transactional
    EducationGroup makeVoid(String idOrCode, Voiding voiding) {
        var group = locked(idOrCode);
        groups.requireUnreferred(group);
        outbox.record(Voidings.of("group", group, GroupState::of, voiding));
        return group;
    }

    private EducationGroup locked(String idOrCode) {
        var group = groups.lock(idOrCode).orElseThrow(() -> groups.absent(idOrCode));
        preconditions.requireMatch(group);
        return group;
    }

    /** Within the decision that it follows from. The group's row is locked beforehand. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void changeTier(EducationGroup group, TierChange change) {
        TierRules.change(group.tiers(), change).rejectIfAny();
        var before = GroupState.of(group);
        group.changeTier(change.entry());
        outbox.record(new Change<>(CHANGED, group, GroupState.of(group), before, change.reason()));
        guard.check(group);
    }

    private Change<EducationGroup> found(String groupCode, GroupHistory history) {
        var group = new EducationGroup(groupCode, history);
        groups.persist(group);
        return Change.of(group, "group.founded.v1", GroupState.of(group), null, history.reason());
    }

    private Change<EducationGroup> enterAnew(EducationGroup voided, GroupHistory history) {
        TierRules.anew(voided.groupCode(), history).rejectIfAny();
        return changed(voided, history);
    }

    private Change<EducationGroup> correct(EducationGroup group, GroupHistory said) {
        if (!group.stands()) {
            return enterAnew(group, said);
        }
        var history = said.over(group);
        if (history.state(group.id(), group.groupCode()).equals(GroupState.of(group))) {
            return Change.none(group);
        }
        TierRules.correction(group.groupCode(), history, group.tiers(), today.date()).rejectIfAny();
        return changed(group, history);
    }

    private static Change<EducationGroup> changed(EducationGroup group, GroupHistory history) {
        var before = GroupState.of(group);
        group.correct(history);
        return Change.of(group, CHANGED, GroupState.of(group), before, history.reason());
    }

    private EducationGroup record(Change<EducationGroup> change) {
        outbox.recordAll(change.events());
        if (change.effect() == Effect.CHANGED) {
            guard.check(change.aggregate());
        }
        return change.aggregate();
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

    /** As it is on the day, or today where that is null. */
    GroupView view(EducationGroup group, LocalDate asOf) {
        return views(List.of(group), today.or(asOf)).get(0);
    }

    /** With one query for all of a page. */
    private List<GroupView> views(List<EducationGroup> page, LocalDate day) {
        var headquarters = leadership.on(day, page);
        return page.stream().map(group -> GroupView.of(group, day, headquarters.get(group.id()))).toList();
    }
}
