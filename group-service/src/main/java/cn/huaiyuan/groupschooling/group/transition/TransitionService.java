package cn.huaiyuan.groupschooling.group.transition;

import cn.huaiyuan.groupschooling.group.catalogue.CatalogueItem;
import cn.huaiyuan.groupschooling.group.catalogue.CatalogueItems;
import cn.huaiyuan.groupschooling.group.educationgroup.EducationGroups;
import cn.huaiyuan.groupschooling.group.educationgroup.GroupService;
import cn.huaiyuan.groupschooling.group.period.Today;
import cn.huaiyuan.groupschooling.kit.aggregate.Change;
import cn.huaiyuan.groupschooling.kit.outbox.Outbox;
import cn.huaiyuan.groupschooling.kit.paging.Page;
import cn.huaiyuan.groupschooling.kit.paging.PageRequest;
import cn.huaiyuan.groupschooling.kit.precondition.Preconditions;
import cn.huaiyuan.groupschooling.kit.problem.ProblemException;
import cn.huaiyuan.groupschooling.kit.security.Caller;
import cn.huaiyuan.groupschooling.kit.security.Roles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Takes applications for another tier, and decides them. The group's row is locked before anything is read: they are decided
 * one by one.
 */
@ApplicationScoped
class TransitionService {
    @Inject
    TierApplications applications;
    @Inject
    EducationGroups groups;
    @Inject
    GroupService groupService;
    @Inject
    CatalogueItems items;
    @Inject
    Outbox outbox;
    @Inject
    Preconditions preconditions;
    @Inject
    Caller caller;
    @Inject
    Today today;

    @Transactional
    TierApplication submit(String idOrCode, TierSubmission submission) {
        var locked = groups.lock(idOrCode);
        groups.writable(idOrCode, Roles.EDU_BUREAU).orElseThrow(() -> ProblemException.notFound("group"));
        var group = locked.orElseThrow(() -> groups.absent(idOrCode));
        var day = today.date();
        var appliedOn = submission.appliedOn() == null ? day : submission.appliedOn();
        TransitionRules.submission(group.tiers(), submission, appliedOn, catalogue(appliedOn), day).rejectIfAny();
        applications.openFor(group).ifPresent(open -> {
            throw ProblemException.conflict("tier-application-open-once").naming("/v1/tier-applications/" + open.id());
        });
        var application = new TierApplication(group, submission, appliedOn, applicant());
        applications.persist(application);
        outbox.record(new Change<>("tier-application.submitted.v1", application, TierApplicationState.of(application),
                null, submission.reason()));
        return application;
    }

    /** The decision and the group's new tier are one transaction. */
    @Transactional
    TierApplication approve(UUID id, TierApproval approval) {
        var application = open(id);
        var group = application.group();
        var decision = approval.decision();
        var change = application.change(decision);
        TransitionRules.approval(group.tiers(), change, decision, application.appliedOn(), application.checks(),
                catalogue(application.appliedOn(), decision.decidedOn()), today.date()).rejectIfAny();
        var overtaken = TransitionRules.overtaken(group.tiers(), change);
        if (!overtaken.isEmpty()) {
            throw new ProblemException(409, "tier-application-overtaken", overtaken);
        }
        var before = TierApplicationState.of(application);
        application.approve(decision);
        record("tier-application.approved.v1", application, before);
        groupService.changeTier(group, change);
        return application;
    }

    @Transactional
    TierApplication reject(UUID id, TierRejection rejection) {
        var application = open(id);
        var decision = rejection.decision();
        TransitionRules.decision(decision, application.appliedOn(), today.date()).rejectIfAny();
        var before = TierApplicationState.of(application);
        application.reject(decision);
        record("tier-application.rejected.v1", application, before);
        return application;
    }

    /** Whoever applied may take it back, and nobody else: the bureau rejects what it has not applied for itself. */
    @Transactional
    TierApplication withdraw(UUID id, TierWithdrawal withdrawal) {
        var application = open(id);
        if (application.applicant() != applicant()) {
            throw ProblemException.forbidden();
        }
        var before = TierApplicationState.of(application);
        application.withdraw(new Decision(today.date(), null, withdrawal.reason()));
        record("tier-application.withdrawn.v1", application, before);
        return application;
    }

    private TierApplication open(UUID id) {
        applications.groupOf(id).ifPresent(groups::lock);
        var application = applications.writable(id, Roles.EDU_BUREAU).orElseThrow(TransitionService::none);
        preconditions.requireMatch(application);
        if (application.status() != TierApplication.Status.SUBMITTED) {
            throw ProblemException.conflict("tier-application-closed");
        }
        return application;
    }

    private void record(String type, TierApplication application, TierApplicationState before) {
        outbox.record(new Change<>(type, application, TierApplicationState.of(application), before,
                application.decision().reason()));
    }

    /** The checks that hold on any of the days. */
    private Set<String> catalogue(LocalDate... days) {
        return Arrays.stream(days).flatMap(day -> items.on(CatalogueItem.Kind.TRANSITION_CHECK, day).stream())
                .map(CatalogueItem::itemCode).collect(Collectors.toSet());
    }

    private TierApplication.Applicant applicant() {
        return caller.has(Roles.EDU_BUREAU)
                ? TierApplication.Applicant.EDU_BUREAU
                : TierApplication.Applicant.GROUP_HQ;
    }

    private static ProblemException none() {
        return ProblemException.notFound("tier-application");
    }

    TierApplication get(UUID id) {
        return applications.reached(id).orElseThrow(TransitionService::none);
    }

    Page<TierApplication> list(String group, TierApplication.Status status, PageRequest page) {
        return applications.list(group, status, page);
    }
}
