package cn.huaiyuan.groupschooling.evaluation.rule;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What the plan says and whom it binds.
 *
 * @param id the rule's number in the catalogue, for example {@code S-ROT-TIGHT-10}
 * @param clause where the plan says it
 * @param wording the plan's own words
 * @param leadBodies 责任单位
 * @param supportingBodies 配合单位
 * @param timeLimit the time limit in the plan's own words
 * @param deadline the day meant by it; empty for a standing duty (长期坚持)
 * @param parameterKeys the parameters that the rule reads
 */
public record RuleDescription(String id, String clause, String wording, List<ResponsibleBody> leadBodies,
        List<ResponsibleBody> supportingBodies, String timeLimit, Optional<LocalDate> deadline,
        List<String> parameterKeys) {

    public RuleDescription {
        requireNonNull(id, "id");
        requireNonNull(clause, "clause");
        requireNonNull(wording, "wording");
        requireNonNull(timeLimit, "timeLimit");
        requireNonNull(deadline, "deadline");
        leadBodies = List.copyOf(leadBodies);
        supportingBodies = List.copyOf(supportingBodies);
        parameterKeys = List.copyOf(parameterKeys);
    }
}
