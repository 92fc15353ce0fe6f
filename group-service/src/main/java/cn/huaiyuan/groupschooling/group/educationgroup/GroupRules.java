package cn.huaiyuan.groupschooling.group.educationgroup;

import cn.huaiyuan.groupschooling.group.period.DatedRules;
import cn.huaiyuan.groupschooling.kit.problem.Violations;

/** What a group may be called. */
final class GroupRules {
    private GroupRules() {
    }

    /** A new name begins after the ones before and while the group exists. */
    static Violations renaming(EducationGroup group, GroupRenaming renaming) {
        return DatedRules.next("name", renaming.name(), renaming.validFrom(), group.names(), group.life(), "/name");
    }
}
