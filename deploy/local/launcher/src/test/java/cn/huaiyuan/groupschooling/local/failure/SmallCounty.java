package cn.huaiyuan.groupschooling.local.failure;

import static cn.huaiyuan.groupschooling.local.launcher.Api.fields;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.huaiyuan.groupschooling.local.county.Identity;
import cn.huaiyuan.groupschooling.local.launcher.Api;
import cn.huaiyuan.groupschooling.local.launcher.EventFlow;
import cn.huaiyuan.groupschooling.local.launcher.OwnSuite;
import cn.huaiyuan.groupschooling.local.launcher.Suite;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Two groups of three campuses with their teachers, and a life in them that changes verdicts all the time. */
final class SmallCounty {
    static final List<String> GROUPS = List.of("SC-G01", "SC-G02");
    private static final int UNITS = 6;
    private static final int TEACHERS = 60;
    private static final String FOUNDED = "2024-02-20";

    private final Api groups;
    private final Api staffing;
    private final Random random;
    private final List<JsonNode> rotations = Collections.synchronizedList(new ArrayList<>());
    private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    private final LocalDate snapshot = LocalDate.of(today.getMonthValue() >= 9 ? today.getYear() : today.getYear() - 1,
            9, 1);

    SmallCounty(Suite suite, long seed) {
        groups = new Api(suite.service("group-service"), suite.tokens(), "edu-bureau");
        staffing = new Api(suite.service("staffing-service"), suite.tokens(), "edu-bureau");
        random = new Random(seed);
    }

    void settle(Suite suite) {
        GROUPS.forEach(code -> expect(201, groups.put("/v1/groups/" + code, history(code, "TIGHT", null))));
        for (int i = 0; i < UNITS; i++) {
            expect(201, groups.put("/v1/schools/" + school(i),
                    fields("name", "学校" + i, "ownership", "PUBLIC", "openedOn", "2000-09-01")));
            expect(201, groups.put("/v1/units/" + unit(i), fields("schoolCode", school(i), "campusCode",
                    school(i) + "-C01", "displayName", "校区" + i, "stage", "PRIMARY", "kind", "REGULAR", "openedOn",
                    "2000-09-01")));
            expect(201, admit(i, GROUPS.get(i % 2)));
        }
        new EventFlow(suite).awaitTakenIn("staffing-service");
        for (int i = 0; i < TEACHERS; i++) {
            expect(201, staffing.put("/v1/teachers/" + staffNumber(i), teacher(i, i % UNITS, i % 3 == 0)));
        }
    }

    /** Does something that is allowed or not: a refusal changes nothing, but nothing may fail. */
    void live() {
        switch (random.nextInt(12)) {
            case 0 -> retier(GROUPS.get(random.nextInt(2)));
            case 1 -> move(random.nextInt(UNITS));
            case 2 -> census(random.nextInt(UNITS));
            case 3, 4 -> correctTeacher(random.nextInt(TEACHERS));
            case 5, 6 -> endRotation();
            default -> startRotation(staffNumber(random.nextInt(TEACHERS)));
        }
    }

    private void startRotation(String teacher) {
        var from = snapshot.plusDays(random.nextInt((int) ChronoUnit.DAYS.between(snapshot, today) + 1)).toString();
        var registered = done(staffing.post("/v1/rotations",
                fields("teacher", teacher, "toUnit", unit(random.nextInt(UNITS)), "plannedFrom", from, "plannedTo",
                        snapshot.plusYears(1).minusDays(1).toString(), "mode", "FULL_TIME", "personnelRelationMoved",
                        random.nextInt(6) == 0),
                OwnSuite.key(), null));
        if (registered.status() == 201) {
            var path = "/v1/rotations/" + registered.body().path("id").asText();
            var started = done(staffing.post(path + "/start", fields("on", from), OwnSuite.key(), registered.etag()));
            if (started.status() == 200) {
                rotations.add(started.body());
            }
        }
    }

    private void endRotation() {
        if (!rotations.isEmpty()) {
            var rotation = rotations.remove(random.nextInt(rotations.size()));
            var path = "/v1/rotations/" + rotation.path("id").asText();
            if (random.nextBoolean()) {
                done(staffing.post(path + "/cancel", fields("reason", "学校工作调整"), OwnSuite.key(), "*"));
            } else {
                done(staffing.post(path + "/finish", fields("on", today.toString()), OwnSuite.key(), "*"));
            }
        }
    }

    private void correctTeacher(int number) {
        done(staffing.put("/v1/teachers/" + staffNumber(number),
                teacher(number, random.nextInt(UNITS), random.nextBoolean()), "*"));
    }

    private void retier(String code) {
        done(groups.put("/v1/groups/" + code, history(code, random.nextBoolean() ? "TIGHT" : "LOOSE", "更正"), "*"));
    }

    private void census(int unit) {
        var year = snapshot.getYear() + "-" + (snapshot.getYear() + 1);
        done(groups.put("/v1/units/" + unit(unit) + "/censuses/" + year,
                fields("students", random.nextInt(3) * 400, "classes", 12, "reason", "更正", "document", "演示"),
                "*"));
        done(groups.put("/v1/units/" + unit(unit) + "/censuses/" + year,
                fields("students", 800, "classes", 20, "reason",
                        "补录", "document", "演示")));
    }

    /** The unit was never in its group: it has been in the other one from the beginning. */
    private void move(int unit) {
        var standing = groups.get("/v1/memberships?unit=" + unit(unit)).body().path("items").path(0);
        var voided = done(groups.post("/v1/memberships/" + standing.path("id").asText() + "/void",
                fields("reason", "误录"), OwnSuite.key(), "*"));
        if (voided.status() == 200) {
            done(admit(unit, GROUPS.get(random.nextInt(2))));
        }
    }

    private Api.Answer admit(int unit, String group) {
        return groups.post("/v1/memberships", fields("group", group, "unit", unit(unit), "role", "MEMBER", "primary",
                true, "validFrom", FOUNDED, "reason", "FOUNDING", "changeReason", "补录"), OwnSuite.key(), null);
    }

    private static Object history(String code, String tier, String reason) {
        return fields("name", code, "kind", "OTHER", "foundedOn", FOUNDED, "reason", reason, "tiers",
                List.of(fields("tier", tier, "governance", tier.equals("TIGHT") ? "TEAM_MANAGEMENT" : "AGREEMENT",
                        "validFrom", FOUNDED, "document", "怀教组〔2024〕1号", "assumed", true)));
    }

    private static Object teacher(int number, int unit, boolean honoured) {
        return fields("name", "教师" + number, "nationalId", Identity.number(number), "employments",
                List.of(fields("unit", unit(unit), "category", "FULL_TIME_TEACHER", "onEstablishment", true, "rank",
                        "NONE", "validFrom", "2015-09-01")),
                "honours",
                honoured
                        ? List.of(fields("kind", "SPECIAL_GRADE", "level", "PROVINCE", "validFrom", "2015-09-01"))
                        : List.of(),
                "leaves", List.of(), "reason", "更正");
    }

    private static String school(int i) {
        return OwnSuite.schoolCode(500_000 + i);
    }

    static String unit(int i) {
        return school(i) + "-C01-P";
    }

    private static String staffNumber(int i) {
        return "SC%04d".formatted(i);
    }

    /** Allowed or refused, but answered as promised. */
    private static Api.Answer done(Api.Answer answer) {
        if (answer.status() >= 500 || answer.status() == 400 || answer.status() == 404) {
            throw new AssertionError(answer);
        }
        return answer;
    }

    private static void expect(int status, Api.Answer answer) {
        assertEquals(status, answer.status(), answer::toString);
    }
}
