package cn.huaiyuan.groupschooling.group.annex3;

import cn.huaiyuan.groupschooling.group.County;
import java.util.ArrayList;
import java.util.List;

/**
 * The groups and members of annex 3 (怀教组〔2024〕1号), under codes of their own. Tiers, stages, dates and numbers are not in
 * the annex.
 */
record Annex3(List<Group> groups) {
    private static final String TABLE = """
            怀远实验中学教育集团     | 实验中学教育集团校本部         | 实验中学新校区       | J
                                  | 实验中学教育集团老校区         | 原怀远一中老校区     | J
                                  | 实验中学教育集团支湖校区       | 现支湖学校           | J
            怀远县实验小学教育集团   | 实验小学教育集团校本部         | 五岔片区荆山实验学校 | P
                                  | 实验小学教育集团老校区         | 现实验小学           | P
            怀远县城关小学教育集团   | 城关小学教育集团校本部         | 现城关小学           | P
                                  | 城关小学教育集团老校区         | 现荆涂学校小学部     | P
            怀远县第三实验小学教育集团 | 三实小教育集团校本部         | 现第三实验小学       | P
                                  | 三实小教育集团邵圩校区         | 现第五实验小学       | P
            怀远县第四实验小学教育集团 | 四实小教育集团校本部         | 现第四实验小学       | P
                                  | 四实小教育集团永平校区         | 现第二实验小学       | P
            怀远县新城实验学校教育集团 | 新城实验学校教育集团校本部   | 现新城实验学校       | P
                                  | 榴城镇中心学校校本部           |                      | P
            怀远县毅德实验学校教育集团 | 毅德实验学校教育集团校本部   | 现毅德实验学校       | P
                                  | 荆山镇中心学校校本部           |                      | P
            """;

    /** With codes that nobody else has. */
    static Annex3 underNewCodes() {
        var groups = new ArrayList<Group>();
        for (var line : TABLE.strip().split("\n")) {
            var cells = line.split("\\|");
            if (!cells[0].isBlank()) {
                groups.add(new Group(County.groupCode(County.number()), cells[0].strip(), groups.size() > 4,
                        new ArrayList<>()));
            }
            var units = groups.get(groups.size() - 1).units();
            var remark = cells[2].strip();
            units.add(new Unit(County.schoolCode(County.number()), cells[1].strip(), remark.isEmpty() ? null : remark,
                    cells[3].strip().equals("J"), units.isEmpty(), 1500 + units.size()));
        }
        return new Annex3(groups);
    }

    List<Unit> units() {
        return groups.stream().flatMap(group -> group.units().stream()).toList();
    }

    record Group(String code, String name, boolean loose, List<Unit> units) {
    }

    record Unit(String schoolCode, String name, String remark, boolean junior, boolean headquarters, int students) {

        String campusCode() {
            return schoolCode + "-C01";
        }

        String code() {
            return campusCode() + (junior ? "-J" : "-P");
        }
    }
}
