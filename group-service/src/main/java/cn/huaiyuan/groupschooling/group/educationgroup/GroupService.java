package cn.huaiyuan.groupschooling.group.educationgroup;

import cn.huaiyuan.groupschooling.group.period.Today;
import cn.huaiyuan.groupschooling.group.register.Entry;
import cn.huaiyuan.groupschooling.group.register.Guard;
import cn.huaiyuan.groupschooling.kit.journal.Event;
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

/** Founds groups, changes their tier, corrects their history. */
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
    Today today;

    @Transactional
    EducationGroup found(GroupFounding founding) {
        var violations = new Violations();
        TierRules.fits(founding.tier(), founding.governance(), "/governance", violations);
        violations.rejectIfAny();
        if (groups.of(founding.groupCode()).isPresent()) {
            throw ProblemException.conflict("group-code-taken");
        }
        return enter(founding.groupCode(), founding.history());
    }

    @Transactional
    Entry<EducationGroup> put(String groupCode, GroupHistory history) {
        var known = groups.of(groupCode);
        if (known.isPresent()) {
            return new Entry<>(correct(known.get(), history), false);
        }
        preconditions.requireAbsent();
        TierRules.founding(groupCode, history).rejectIfAny();
        return new Entry<>(enter(groupCode, history), true);
    }

    /** Within the decision that it follows from. The group's row is locked beforehand. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void changeTier(EducationGroup group, TierChange change) {
        TierRules.change(group.tiers(), change).rejectIfAny();
        var before = GroupState.of(group);
        group.changeTier(change.entry());
        outbox.record(new Event(CHANGED, group, GroupState.of(group), before, change.reason()));
        guard.check(group);
    }

    private EducationGroup enter(String groupCode, GroupHistory history) {
        var group = new EducationGroup(groupCode, history);
        groups.persist(group);
        outbox.record(new Event("group.founded.v1", group, GroupState.of(group), null, history.reason()));
        return group;
    }

    private EducationGroup correct(EducationGroup group, GroupHistory history) {
        preconditions.requireMatch(group);
        var before = GroupState.of(group);
        if (history.state(group.id(), group.groupCode()).equals(before)) {
            return group;
        }
        TierRules.correction(group.groupCode(), history).rejectIfAny();
        group.correct(history);
        outbox.record(new Event(CHANGED, group, GroupState.of(group), before, history.reason()));
        guard.check(group);
        return group;
    }

    EducationGroup get(String idOrCode) {
        return groups.reached(idOrCode).orElseThrow(() -> ProblemException.notFound("group"));
    }

    Page<EducationGroup> list(EducationGroup.Kind kind, Tier tier, LocalDate asOf, PageRequest page) {
        return groups.list(kind, tier, asOf, page);
    }
}
