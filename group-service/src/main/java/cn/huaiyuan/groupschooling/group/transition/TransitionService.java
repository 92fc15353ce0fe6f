package cn.huaiyuan.groupschooling.group.transition;

import cn.huaiyuan.groupschooling.group.catalogue.CatalogueItem;
import cn.huaiyuan.groupschooling.group.catalogue.CatalogueItems;
import cn.huaiyuan.groupschooling.group.educationgroup.EducationGroups;
import cn.huaiyuan.groupschooling.group.educationgroup.GroupService;
import cn.huaiyuan.groupschooling.kit.calendar.Today;
import cn.huaiyuan.groupschooling.kit.aggregate.Change;
import cn.huaiyuan.groupschooling.kit.outbox.Outbox;
import cn.huaiyuan.groupschooling.kit.paging.Page;
import cn.huaiyuan.groupschooling.kit.paging.PageRequest;
import cn.huaiyuan.groupschooling.kit.precondition.IfMatch;
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

/** Takes applications for another tier, and decides them one by one: the group's row is locked before anything is read. */
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
    Caller caller;
    @Inject
    Today today;

    @Transactional
    Change<TierApplication> submit(String idOrCode, TierSubmission submission) {
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
        return outbox.record(TierApplicationState.NOUN.created("submitted", application, submission.reason()));
    }

    /** The decision and the group's new tier are one transaction. */
    @Transactional
    Change<TierApplication> approve(UUID id, IfMatch ifMatch, TierApproval approval) {
        var application = open(id, ifMatch);
        var tiers = application.group().tiers();
        var decision = approval.decision();
        var wanted = application.change(decision);
        TransitionRules.approval(tiers, wanted, decision, application.appliedOn(), application.checks(),
                catalogue(application.appliedOn(), decision.decidedOn()), today.date()).rejectIfAny();
        TransitionRules.overtaken(tiers, wanted).conflictIfAny("tier-application-overtaken");
        var change = outbox.record(TierApplicationState.NOUN.changed("approved", application, decision.reason(),
                () -> application.approve(decision)));
        groupService.changeTier(application.group(), wanted);
        return change;
    }

    @Transactional
    Change<TierApplication> reject(UUID id, IfMatch ifMatch, TierRejection rejection) {
        var application = open(id, ifMatch);
        var decision = rejection.decision();
        TransitionRules.decision(decision, application.appliedOn(), today.date()).rejectIfAny();
        return outbox.record(TierApplicationState.NOUN.changed("rejected", application, decision.reason(),
                () -> application.reject(decision)));
    }

    /** Only the applicant can withdraw. The bureau rejects applications that are not its own. */
    @Transactional
    Change<TierApplication> withdraw(UUID id, IfMatch ifMatch, TierWithdrawal withdrawal) {
        var application = open(id, ifMatch);
        if (application.applicant() != applicant()) {
            throw ProblemException.forbidden();
        }
        var decision = new Decision(today.date(), null, withdrawal.reason());
        return outbox.record(TierApplicationState.NOUN.changed("withdrawn", application, decision.reason(),
                () -> application.withdraw(decision)));
    }

    private TierApplication open(UUID id, IfMatch ifMatch) {
        applications.groupOf(id).ifPresent(groups::lock);
        var application = applications.writable(id, Roles.EDU_BUREAU).orElseThrow(TransitionService::none);
        ifMatch.require(application);
        if (application.status() != TierApplication.Status.SUBMITTED) {
            throw ProblemException.conflict("tier-application-closed");
        }
        return application;
    }

    /** The checks that are valid on any of the days. */
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
