package cn.huaiyuan.groupschooling.group.educationgroup;

import java.util.Arrays;
import java.util.List;

/**
 * Who decides the five personnel processes (P-HQ-AUTH). The plan gives them to the headquarters in its paragraph on tight
 * groups; where a group is not tight, its members keep what is theirs.
 */
final class AuthorityRules {
    static final String CLAUSE = "怀教组〔2024〕1号三(二)4";

    private AuthorityRules() {
    }

    /** @param tier the group's on the day; null where it has none then */
    static List<Authority> on(Tier tier) {
        var decider = tier == Tier.TIGHT ? Authority.Decider.HQ : Authority.Decider.MEMBER;
        return Arrays.stream(PersonnelProcess.values()).map(process -> new Authority(process, decider, CLAUSE))
                .toList();
    }
}
