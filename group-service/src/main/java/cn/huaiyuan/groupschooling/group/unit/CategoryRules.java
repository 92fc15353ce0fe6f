package cn.huaiyuan.groupschooling.group.unit;

import java.util.Map;
import java.util.Set;

/** Which stages a school may teach by the category that its code begins with (rules §5.3). */
final class CategoryRules {
    /**
     * By the types of schools in each category: primary schools (21), junior and nine-year schools (31), whole, senior and
     * twelve-year schools (34), vocational ones (36), special ones (51). What is not here teaches any stage.
     */
    private static final Map<String, Set<Stage>> TAUGHT = Map.of("11", Set.of(), "21", Set.of(Stage.PRIMARY), "22",
            Set.of(Stage.PRIMARY), "31", Set.of(Stage.PRIMARY, Stage.JUNIOR), "32",
            Set.of(Stage.JUNIOR, Stage.VOCATIONAL), "33", Set.of(Stage.JUNIOR), "34",
            Set.of(Stage.PRIMARY, Stage.JUNIOR, Stage.SENIOR_HIGH), "35", Set.of(Stage.SENIOR_HIGH), "36",
            Set.of(Stage.VOCATIONAL, Stage.SENIOR_HIGH), "51", Set.of(Stage.SPECIAL, Stage.VOCATIONAL));

    private CategoryRules() {
    }

    /**
     * False where a school of the category teaches the stage in attached classes (附设班) at most: then either of them may be
     * mistyped, or the school has become another and needs another code. It is for the clerk to see, and no refusal.
     */
    static boolean fits(String schoolCode, Stage stage) {
        var taught = TAUGHT.get(schoolCode.substring(0, 2));
        return taught == null || taught.contains(stage);
    }
}
