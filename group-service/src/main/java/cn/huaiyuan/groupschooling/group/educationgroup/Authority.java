package cn.huaiyuan.groupschooling.group.educationgroup;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Who decides a process in a group, for all of its units alike or each for itself.
 *
 * @param clause what it rests on
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
