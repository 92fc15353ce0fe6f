package cn.huaiyuan.groupschooling.group.educationgroup;

import cn.huaiyuan.groupschooling.group.period.Until;
import cn.huaiyuan.groupschooling.kit.problem.Violations;

/** What a group may be called when. */
final class GroupRules {
    private GroupRules() {
    }

    /** A new name begins after the ones before and while the group exists. */
    static Violations renaming(EducationGroup group, GroupRenaming renaming) {
        var violations = new Violations();
        Until.next("name", renaming.validFrom(), group.formerNames(), group.life(), violations);
        return violations.require(!renaming.name().equals(group.name()), "/name", "name.same");
    }
}
