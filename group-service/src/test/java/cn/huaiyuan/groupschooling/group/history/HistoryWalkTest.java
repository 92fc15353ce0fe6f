package cn.huaiyuan.groupschooling.group.history;

import static cn.huaiyuan.groupschooling.group.County.asHeadquarters;
import static cn.huaiyuan.groupschooling.group.County.asMember;
import static cn.huaiyuan.groupschooling.group.County.bureau;
import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.huaiyuan.groupschooling.local.embedded.EmbeddedStackResource;
import cn.huaiyuan.groupschooling.local.embedded.Rounds;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.common.mapper.TypeRef;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/** Whatever happened in whatever order, the register answers for each day as the day book does. */
@QuarkusTest
@WithTestResource(EmbeddedStackResource.class)
class HistoryWalkTest {
    private static final long SEED = 20_240_220L;
    /** Several short ones rather than a long one: in the end most units are closed, and little can happen any more. */
    private static final int WALKS = Rounds.of(2, 8);
    private static final int LEGS = 2;
    private static final int STEPS_PER_LEG = 100;
    private static final int DATES_PER_LEG = 25;
    private static final int TAKEN_AT_LEAST = Rounds.of(1, 3);

    @Test
    void answersForEachDay(TestReporter reporter) {
        reporter.publishEntry("seed", Long.toString(SEED));
        var taken = new TreeMap<String, Integer>();
        var refused = 0;
        for (int i = 0; i < WALKS; i++) {
            var walk = new Walk(SEED + i);
            go(SEED + i, walk);
            walk.kinds().forEach(kind -> taken.merge(kind, walk.taken().getOrDefault(kind, 0), Integer::sum));
            refused += walk.refused();
        }
        reporter.publishEntry("steps", taken + ", refused " + refused);
        taken.forEach((kind, times) -> assertTrue(times >= TAKEN_AT_LEAST, kind + " in " + taken));
        assertTrue(refused > 0, "nothing was refused");
    }

    private static void go(long seed, Walk walk) {
        for (int leg = 0; leg < LEGS; leg++) {
            walk.go(STEPS_PER_LEG);
            for (int i = 0; i < DATES_PER_LEG; i++) {
                var book = walk.book();
                var chance = walk.chance();
                compare(seed, book, chance.anyDate(), chance.any(book.groups()), chance.any(book.schools()),
                        chance.any(book.units()));
            }
        }
    }

    private static void compare(long seed, DayBook book, LocalDate day, String group, String school, String unit) {
        var where = "seed " + seed + ", " + day;
        var groups = groups(book, day, Map.of());

        assertEquals(book.groupsOn(day), groups, where);
        assertEquals(only("TIGHT", book.groupsOn(day)), groups(book, day, Map.of("tier", "TIGHT")), where);
        var seen = read(bureau().queryParam("asOf", day.toString()), "/v1/groups/" + group);
        assertEquals(book.groupsOn(day).getOrDefault(group, DayBook.NO_TIER), tier(seen.get("current")), where);
        assertEquals(book.nameOn(day, group), seen.get("name"), where + ", " + group);
        assertEquals(book.headquartersOn(day, group), seen.get("headquarters") instanceof Map<?, ?> leading
                ? leading.get("unitCode")
                : null, where + ", " + group);
        var members = book.membersOn(day);
        assertEquals(members, members(asHeadquarters(book.groups().toArray(String[]::new)), day, Map.of()), where);
        assertEquals(only(group, members), members(bureau(), day, Map.of("group", group)), where + ", " + group);
        compareRegister(book, day, school, unit, where);
    }

    private static void compareRegister(DayBook book, LocalDate day, String school, String unit, String where) {
        var units = book.unitsOn(day);
        assertEquals(units, units(asMember(book.units().toArray(String[]::new)), day, Map.of()), where);
        assertEquals(only(school, units), units(bureau(), day, Map.of("school", school)), where + ", " + school);
        assertEquals(only(school + " TEACHING_POINT", units),
                units(bureau(), day, Map.of("school", school, "kind", "TEACHING_POINT")), where + ", " + school);
        if (units.containsKey(unit)) {
            assertEquals(units.get(unit), schoolKindAndName(read(bureau().queryParam("asOf", day.toString()),
                    "/v1/units/" + unit)), where + ", " + unit);
        }
        var schools = book.schoolsOn(day);
        assertEquals(schools.get(school), seenIfOpen(school, day), where + ", " + school);
        var kind = "TOWNSHIP_CENTRAL_SCHOOL";
        assertEquals(only(kind + " PRIVATE", schools),
                schools(book, day, Map.of("kind", kind, "ownership", "PRIVATE")), where);
    }

    private static Map<String, String> units(RequestSpecification caller, LocalDate day, Map<String, String> filter) {
        var found = new TreeMap<String, String>();
        items(caller, "/v1/units", day, filter)
                .forEach(unit -> found.put((String) unit.get("unitCode"), schoolKindAndName(unit)));
        return found;
    }

    private static String schoolKindAndName(Map<String, Object> unit) {
        return unit.get("schoolCode") + " " + unit.get("kind") + " " + unit.get("displayName");
    }

    private static String seenIfOpen(String code, LocalDate day) {
        var school = read(bureau().queryParam("asOf", day.toString()), "/v1/schools/" + code);
        var closedOn = (String) school.get("closedOn");
        return closedOn == null || day.isBefore(LocalDate.parse(closedOn)) ? classificationAndName(school) : null;
    }

    /** Those of the book: other tests have schools of their own. */
    private static Map<String, String> schools(DayBook book, LocalDate day, Map<String, String> filter) {
        var found = new TreeMap<String, String>();
        items(bureau(), "/v1/schools", day, filter).stream()
                .filter(school -> book.schools().contains(school.get("schoolCode")))
                .forEach(school -> found.put((String) school.get("schoolCode"), classificationAndName(school)));
        return found;
    }

    private static String classificationAndName(Map<String, Object> school) {
        return school.get("kind") + " " + school.get("ownership") + " " + school.get("name");
    }

    private static Map<String, String> only(String beginning, Map<String, String> of) {
        return of.entrySet().stream().filter(one -> one.getValue().startsWith(beginning))
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

    private static Map<String, String> members(RequestSpecification caller, LocalDate day,
            Map<String, String> filter) {
        var found = new TreeMap<String, String>();
        items(caller, "/v1/memberships", day, filter).forEach(member -> found.put((String) member.get("id"),
                member.get("groupCode") + " " + member.get("unitCode") + " " + member.get("role")
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
