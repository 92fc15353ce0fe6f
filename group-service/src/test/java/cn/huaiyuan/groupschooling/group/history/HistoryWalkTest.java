package cn.huaiyuan.groupschooling.group.history;

import static cn.huaiyuan.groupschooling.group.County.asHeadquarters;
import static cn.huaiyuan.groupschooling.group.County.bureau;
import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.huaiyuan.groupschooling.local.embedded.EmbeddedStackResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.common.mapper.TypeRef;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/** Whatever happened in whatever order, the register answers for each day as the day book does. */
@QuarkusTest
@WithTestResource(EmbeddedStackResource.class)
class HistoryWalkTest {
    private static final long SEED = 20_240_220L;
    private static final int LEGS = 4;
    private static final int STEPS_PER_LEG = 120;
    private static final int DATES_PER_LEG = 50;

    @Test
    void answersForEachDay(TestReporter reporter) {
        reporter.publishEntry("seed", Long.toString(SEED));
        var walk = new Walk(SEED);
        for (int leg = 0; leg < LEGS; leg++) {
            walk.go(STEPS_PER_LEG);
            for (int i = 0; i < DATES_PER_LEG; i++) {
                compare(walk.book(), walk.anyDate(), walk.any(walk.book().groups()), walk.any(walk.book().units()));
            }
        }
        reporter.publishEntry("steps", walk.taken() + ", refused " + walk.refused());
        assertEquals(walk.kinds(), walk.taken().keySet().stream().filter(walk.kinds()::contains)
                .collect(Collectors.toSet()), "kinds of step that were never accepted");
        assertTrue(walk.refused() > 0, "nothing was refused");
    }

    private static void compare(DayBook book, LocalDate day, String group, String unit) {
        var where = "seed " + SEED + ", " + day;
        var groups = groups(book, day, Map.of());

        assertEquals(book.groupsOn(day), groups, where);
        assertEquals(only("TIGHT", book.groupsOn(day)), groups(book, day, Map.of("tier", "TIGHT")), where);
        assertEquals(book.groupsOn(day).getOrDefault(group, DayBook.NO_TIER), tier(read(bureau()
                .queryParam("asOf", day.toString()), "/v1/groups/" + group).get("current")), where);
        for (var of : book.groups()) {
            assertEquals(book.membersOn(day, of), members(day, of), where + ", " + of);
        }
        assertEquals(book.unitsOn(day).contains(unit), !items(bureau(), "/v1/units", day,
                Map.of("campus", unit.substring(0, unit.length() - 2))).isEmpty(), where + ", " + unit);
    }

    private static Map<String, String> only(String tier, Map<String, String> groups) {
        return groups.entrySet().stream().filter(group -> group.getValue().startsWith(tier))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one, TreeMap::new));
    }

    /** As headquarters of the walk's groups see them, and those only: other tests have hundreds of their own. */
    private static Map<String, String> groups(DayBook book, LocalDate day, Map<String, String> filter) {
        var headquarters = asHeadquarters(book.groups().toArray(String[]::new));
        var found = new TreeMap<String, String>();
        items(headquarters, "/v1/groups", day, filter)
                .forEach(group -> found.put((String) group.get("groupCode"), tier(group.get("current"))));
        return found;
    }

    private static String tier(Object current) {
        return current instanceof Map<?, ?> period
                ? period.get("tier") + " " + period.get("governance")
                : DayBook.NO_TIER;
    }

    private static Set<String> members(LocalDate day, String group) {
        var found = new TreeSet<String>();
        items(bureau(), "/v1/memberships", day, Map.of("group", group))
                .forEach(member -> found.add(member.get("id") + " "
                        + member.get("unitCode") + " " + member.get("role")
                        + (Boolean.TRUE.equals(member.get("primary")) ? " primary" : "")));
        return found;
    }

    private static List<Map<String, Object>> items(RequestSpecification caller, String path, LocalDate day,
            Map<String, String> filter) {
        var list = caller.queryParam("asOf", day.toString()).queryParam("limit", 500).queryParams(filter);
        var items = new ArrayList<Map<String, Object>>();
        String cursor = null;
        do {
            var page = read(given().spec(list).queryParams(cursor == null ? Map.of() : Map.of("cursor", cursor)),
                    path);
            ((List<?>) page.get("items")).forEach(item -> items.add(object(item)));
            cursor = (String) page.get("nextCursor");
        } while (cursor != null);
        return items;
    }

    /** Not by JSON paths: each of thousands would be compiled. */
    private static Map<String, Object> read(RequestSpecification request, String path) {
        return request.get(path).then().statusCode(200).extract().as(new TypeRef<Map<String, Object>>() {
        });
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> object(Object item) {
        return (Map<String, Object>) item;
    }
}
