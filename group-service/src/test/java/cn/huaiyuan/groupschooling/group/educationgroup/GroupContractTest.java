package cn.huaiyuan.groupschooling.group.educationgroup;

import cn.huaiyuan.groupschooling.local.embedded.EventContract;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GroupContractTest {
    private static final LocalDate FOUNDED = LocalDate.of(2024, 2, 20);

    @ParameterizedTest
    @EnumSource(EducationGroup.Kind.class)
    void eventsAreAsPromised(EducationGroup.Kind kind) {
        var group = new EducationGroup("HY-G01",
                new GroupFounding("HY-G01", "name", kind, FOUNDED, Tier.LOOSE, Governance.AGREEMENT, "a", true)
                        .history());
        var founded = GroupState.of(group);
        group.changeTier(
                new TierPeriod(Tier.TIGHT, Governance.TEAM_MANAGEMENT, FOUNDED.plusYears(1), null, "b", false));
        group.rename("other", FOUNDED.plusYears(1));

        EventContract.check("group.founded.v1", founded, null);
        EventContract.check("group.changed.v1", GroupState.of(group), founded);
        EventContract.check("group.renamed.v1", GroupState.of(group), founded);
        EventContract.check("group.voided.v1", GroupState.of(group), founded);
    }
}
