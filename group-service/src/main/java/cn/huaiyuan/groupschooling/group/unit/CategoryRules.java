package cn.huaiyuan.groupschooling.group.unit;

import java.util.Map;
import java.util.Set;

/** The stages that a school of a category teaches; its code begins with the category (rules §5.3). */
final class CategoryRules {
    /**
     * The types of schools by category: primary (21), junior and nine-year (31), complete secondary, senior high and
     * twelve-year (34), vocational (36) and special schools (51). A category that is not listed may teach any stage.
     */
    private static final Map<String, Set<Stage>> TAUGHT = Map.of("11", Set.of(), "21", Set.of(Stage.PRIMARY), "22",
            Set.of(Stage.PRIMARY), "31", Set.of(Stage.PRIMARY, Stage.JUNIOR), "32",
            Set.of(Stage.JUNIOR, Stage.VOCATIONAL), "33", Set.of(Stage.JUNIOR), "34",
            Set.of(Stage.PRIMARY, Stage.JUNIOR, Stage.SENIOR_HIGH), "35", Set.of(Stage.SENIOR_HIGH), "36",
            Set.of(Stage.VOCATIONAL, Stage.SENIOR_HIGH), "51", Set.of(Stage.SPECIAL, Stage.VOCATIONAL));

    private CategoryRules() {
    }

    /**
     * False if a school of the category teaches the stage in attached classes (附设班) at most. Code or stage may then be
     * wrong, or the school has changed and needs another code. This is a hint for the clerk, not a refusal.
     */
    static boolean fits(String schoolCode, Stage stage) {
        var taught = TAUGHT.get(schoolCode.substring(0, 2));
        return taught == null || taught.contains(stage);
    }
}
