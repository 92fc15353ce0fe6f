package cn.huaiyuan.groupschooling.evaluation.catalogue;

import cn.huaiyuan.groupschooling.evaluation.coverage.CoverageRules;
import cn.huaiyuan.groupschooling.evaluation.rotation.RotationRules;
import cn.huaiyuan.groupschooling.evaluation.rule.Rule;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Every rule that is judged. */
public final class RuleCatalogue {

    private static final List<Rule<?>> RULES = Stream
            .<Rule<?>>concat(CoverageRules.all().stream(), RotationRules.all().stream())
            .toList();

    private RuleCatalogue() {
    }

    /** All rules, in the order of the plan. */
    public static List<Rule<?>> all() {
        return RULES;
    }

    /** The rule of that id. */
    public static Optional<Rule<?>> find(String id) {
        return RULES.stream().filter(rule -> rule.description().id().equals(id)).findFirst();
    }
}
