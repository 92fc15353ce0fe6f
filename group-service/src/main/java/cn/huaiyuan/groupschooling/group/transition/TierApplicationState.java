package cn.huaiyuan.groupschooling.group.transition;

import cn.huaiyuan.groupschooling.group.educationgroup.Governance;
import cn.huaiyuan.groupschooling.group.educationgroup.Tier;
import cn.huaiyuan.groupschooling.kit.aggregate.Noun;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** The state that events of tier applications carry. */
record TierApplicationState(UUID id, UUID groupId, Tier tier, Governance governance, LocalDate validFrom,
        LocalDate appliedOn, TierApplication.Applicant applicant, String document, String reason,
        List<TierApplication.Check> checks, TierApplication.Status status, Decision decision) {
    static final Noun<TierApplication> NOUN = new Noun<>("tier-application", TierApplicationState::of);

    static TierApplicationState of(TierApplication application) {
        return new TierApplicationState(application.id(), application.group().id(), application.tier(),
                application.governance(), application.validFrom(), application.appliedOn(), application.applicant(),
                application.document(), application.reason(), application.checks(), application.status(),
                application.decision());
    }
}
