package cn.huaiyuan.groupschooling.group.educationgroup;

import java.util.Arrays;
import java.util.List;

/**
 * Who decides the five personnel processes (P-HQ-AUTH). The paragraph of the plan on tight groups gives them to the
 * headquarters. In other groups each member decides for itself.
 */
final class AuthorityRules {
    static final String CLAUSE = "怀教组〔2024〕1号三(二)4";

    private AuthorityRules() {
    }

    /** @param tier the group's on the day; null if it has none then */
    static List<Authority> on(Tier tier) {
        var decider = tier == Tier.TIGHT ? Authority.Decider.HQ : Authority.Decider.MEMBER;
        return Arrays.stream(PersonnelProcess.values()).map(process -> new Authority(process, decider, CLAUSE))
                .toList();
    }
}
