package cn.huaiyuan.groupschooling.group.educationgroup;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Who decides a personnel process in a group: the headquarters for all units, or each unit for itself.
 *
 * @param clause the clause of the plan
 */
@Schema(name = "ProcessAuthority")
record Authority(PersonnelProcess process, Decider decidedBy,
        @Schema(examples = "怀教组〔2024〕1号三(二)4") String clause) {

    /** 总校, or the member unit itself. */
    @Schema(name = "ProcessDecider")
    enum Decider {
        HQ, MEMBER
    }
}
