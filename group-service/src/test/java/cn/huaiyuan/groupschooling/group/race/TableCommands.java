package cn.huaiyuan.groupschooling.group.race;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** The same by rows of tables, several at a time and against the order of their codes. */
final class TableCommands {
    private final Tables tables;

    TableCommands(Tables tables) {
        this.tables = tables;
    }

    List<Command> all() {
        return List.of(table("legal-persons", "two", s -> Stream.of(s.person(), s.newPerson())
                .sorted(Comparator.reverseOrder()).map(code -> Map.of("legalPersonCode", code, "name", "Imported",
                        "registeredOn", "1999-07-01", "reason", "x"))),
                table("schools", "names of F and A", s -> Stream.of("F", "A").map(letter -> school(s, letter))),
                table("schools", "another legal person behind E and B", s -> Stream.of("E", "B").map(letter -> with(
                        school(s, letter), "legalPersonCode", s.newPerson(), "legalPersonFrom", "2026-09-01"))),
                table("schools", "the ends of F and B", s -> Stream.of("F", "B")
                        .map(letter -> with(school(s, letter), "closedOn", letter.equals("F") ? "2026-09-01" : null))),
                table("units", "names of E, the free one and A", s -> Stream.of(s.unit("E"), s.free(), s.unit("A"))
                        .map(TableCommands::unitRow)),
                table("units", "a new one of F, the end of the free one", s -> Stream.of(unitRow(s.unit("F")),
                        with(unitRow(s.free()), "closedOn", "2026-09-01"))),
                table("groups", "names of K and H", s -> Stream.of("K", "H").map(letter -> groupRow(s, letter))),
                table("groups", "a new one, the end of H", s -> Stream.of(groupRow(s, "N"),
                        with(groupRow(s, "H"), "dissolvedOn", "2026-09-01"))),
                table("memberships", "the free unit to K, B to G", s -> Stream.of(
                        memberRow(s, "K", s.free(), "2024-09-01"), memberRow(s, "G", s.unit("B"), "2024-09-01"))),
                table("memberships", "the end of the member of K", s -> Stream.of(
                        with(memberRow(s, "K", s.unit("E"), "2024-02-20"), "reason", "FOUNDING", "validTo",
                                "2026-08-31", "changeReason", "x"))),
                table("censuses", "of E and the free unit", s -> Stream.of(s.unit("E"), s.free()).map(unit -> Map.of(
                        "unitCode", unit, "schoolYear", "2024-2025", "students", 11, "classes", 1, "reason", "x",
                        "document", "x"))));
    }

    private Command table(String kind, String what, Function<Scene, Stream<Map<String, ?>>> rows) {
        return new Command("import " + kind + ": " + what, s -> null, s -> tables.enter(kind, rows.apply(s).toList()));
    }

    private static Map<String, ?> with(Map<String, ?> row, Object... more) {
        var longer = new HashMap<String, Object>(row);
        for (int i = 0; i < more.length; i += 2) {
            longer.put((String) more[i], more[i + 1]);
        }
        return longer;
    }

    private static Map<String, ?> school(Scene s, String letter) {
        return Map.of("schoolCode", s.school(letter), "name", "Imported", "ownership", "PUBLIC", "openedOn",
                "2000-09-01", "reason", "x");
    }

    private static Map<String, ?> unitRow(String code) {
        var campus = code.substring(0, code.lastIndexOf('-'));
        return Map.of("unitCode", code, "schoolCode", campus.substring(0, campus.indexOf('-')), "campusCode", campus,
                "displayName", "Imported", "stage", "PRIMARY", "kind", "REGULAR", "openedOn", "2000-09-01", "reason",
                "x");
    }

    private static Map<String, ?> groupRow(Scene s, String letter) {
        return Map.of("groupCode", s.group(letter), "name", "Imported", "kind", "OTHER", "foundedOn", "2024-02-20",
                "tier", "LOOSE", "governance", "AGREEMENT", "document", "a", "assumed", true, "reason", "x");
    }

    private static Map<String, ?> memberRow(Scene s, String group, String unit, String from) {
        return Map.of("group", s.group(group), "unit", unit, "role", "MEMBER", "primary", true, "validFrom", from,
                "reason", "JOINED", "changeReason", "x");
    }
}
