package cn.huaiyuan.groupschooling.local.county;

import java.util.List;
import java.util.Map;

/**
 * The seven groups and fifteen units of annex 3 (怀教组〔2024〕1号), with their real names. The annex states neither tiers
 * nor stages: both are assumptions and are marked as such. School codes are synthetic: right in form, serials from
 * 990001 on.
 */
public final class Annex3 {
    public static final String FOUNDED = "2024-02-20";
    public static final String DOCUMENT = "怀教组〔2024〕1号附件3未列明类型，此为演示假定";

    /** @param loose assumed; the others are assumed to be tight */
    public record Group(String code, String name, boolean loose, List<Unit> units) {
        public List<String> unitCodes() {
            return units.stream().map(Unit::unitCode).toList();
        }
    }

    /**
     * @param displayName the name in the annex
     * @param currentName the name in its column of remarks, null where it is empty
     */
    public record Unit(String schoolCode, String schoolName, String displayName, String currentName, String stage) {
        public String campusCode() {
            return schoolCode + "-C01";
        }

        public String unitCode() {
            return campusCode() + "-" + stage.charAt(0);
        }
    }

    private Annex3() {
    }

    public static final List<Group> GROUPS = List.of(
            new Group("HY-G01", "怀远实验中学教育集团", false, List.of(
                    new Unit("3134990001", "怀远实验中学", "实验中学教育集团校本部", "实验中学新校区", "JUNIOR"),
                    new Unit("3134990002", "怀远实验中学老校区", "实验中学教育集团老校区", "原怀远一中老校区", "JUNIOR"),
                    new Unit("3134990003", "支湖学校", "实验中学教育集团支湖校区", "现支湖学校", "JUNIOR"))),
            new Group("HY-G02", "怀远县实验小学教育集团", false, List.of(
                    new Unit("2134990004", "荆山实验学校", "实验小学教育集团校本部", "五岔片区荆山实验学校", "PRIMARY"),
                    new Unit("2134990005", "实验小学", "实验小学教育集团老校区", "现实验小学", "PRIMARY"))),
            new Group("HY-G03", "怀远县城关小学教育集团", false, List.of(
                    new Unit("2134990006", "城关小学", "城关小学教育集团校本部", "现城关小学", "PRIMARY"),
                    new Unit("3134990007", "荆涂学校", "城关小学教育集团老校区", "现荆涂学校小学部", "PRIMARY"))),
            new Group("HY-G04", "怀远县第三实验小学教育集团", false, List.of(
                    new Unit("2134990008", "第三实验小学", "三实小教育集团校本部", "现第三实验小学", "PRIMARY"),
                    new Unit("2134990009", "第五实验小学", "三实小教育集团邵圩校区", "现第五实验小学", "PRIMARY"))),
            new Group("HY-G05", "怀远县第四实验小学教育集团", false, List.of(
                    new Unit("2134990010", "第四实验小学", "四实小教育集团校本部", "现第四实验小学", "PRIMARY"),
                    new Unit("2134990011", "第二实验小学", "四实小教育集团永平校区", "现第二实验小学", "PRIMARY"))),
            new Group("HY-G06", "怀远县新城实验学校教育集团", true, List.of(
                    new Unit("2134990012", "新城实验学校", "新城实验学校教育集团校本部", "现新城实验学校", "PRIMARY"),
                    new Unit("2134990013", "榴城镇中心学校", "榴城镇中心学校校本部", null, "PRIMARY"))),
            new Group("HY-G07", "怀远县毅德实验学校教育集团", true, List.of(
                    new Unit("2134990014", "毅德实验学校", "毅德实验学校教育集团校本部", "现毅德实验学校", "PRIMARY"),
                    new Unit("2134990015", "荆山镇中心学校", "荆山镇中心学校校本部", null, "PRIMARY"))));

    /** How large the roster of each group is. Synthetic: the county's real figures are not published. */
    static final Map<String, Integer> TEACHERS = Map.of("HY-G01", 430, "HY-G02", 330, "HY-G03", 260, "HY-G04", 280,
            "HY-G05",
            250, "HY-G06", 240, "HY-G07", 210);
}
