package cn.huaiyuan.groupschooling.evaluation.rotation;

import cn.huaiyuan.groupschooling.evaluation.fact.Rank;
import cn.huaiyuan.groupschooling.evaluation.fact.Teacher;
import cn.huaiyuan.groupschooling.evaluation.verdict.FactKind;
import cn.huaiyuan.groupschooling.evaluation.verdict.Flag;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * One whom a group's snapshot finds in post.
 *
 * @param countedOn the day on which they were found in post
 * @param rank the rank on that day
 * @param inWhole false for a school leader, who can only be in the numerator (D-24)
 * @param lacking ids of facts without which it is not certain that they are counted; none for all others
 * @param flags how they came into the snapshot, if not in the usual way
 */
record Person(Teacher teacher, LocalDate countedOn, Rank rank, boolean inWhole,
        Map<FactKind, Set<UUID>> lacking,
        Set<Flag> flags) {

    UUID id() {
        return teacher.id();
    }

    boolean isCertain() {
        return lacking.isEmpty();
    }
}
