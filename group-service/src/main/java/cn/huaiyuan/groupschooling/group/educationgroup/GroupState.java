package cn.huaiyuan.groupschooling.group.educationgroup;

import cn.huaiyuan.groupschooling.group.name.FormerName;
import cn.huaiyuan.groupschooling.kit.aggregate.Noun;
import cn.huaiyuan.groupschooling.kit.aggregate.Status;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** The state that group events carry. */
record GroupState(UUID id, String groupCode, String name, List<FormerName> formerNames,
        EducationGroup.Kind kind, LocalDate foundedOn,
        LocalDate dissolvedOn, List<TierPeriod> tiers, Status status) {
    static final Noun<EducationGroup> NOUN = new Noun<>("group", GroupState::of);

    static GroupState of(EducationGroup group) {
        return new GroupState(group.id(), group.groupCode(), group.name(), group.formerNames(), group.kind(),
                group.foundedOn(),
                group.dissolvedOn(), group.tiers(), group.status());
    }
}
