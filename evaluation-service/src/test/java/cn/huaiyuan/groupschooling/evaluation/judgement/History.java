package cn.huaiyuan.groupschooling.evaluation.judgement;

import cn.huaiyuan.groupschooling.evaluation.projection.Kind;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * A made-up history of two groups as the other services would tell it: openings, counts, suspensions, admissions, moves,
 * foundings, dissolutions, tiers, hirings, rotations, and corrections and voidings of all of them. The same seed makes the
 * same history.
 */
final class History {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int TEACHERS = 40;
    private static final int HAPPENINGS = 80;
    /** The last two units never belong to a group. */
    private static final int MEMBERS = 5;
    private static final int UNITS = 7;

    /** @param version counts up per aggregate */
    record Told(String topic, String type, UUID aggregate, long version, ObjectNode state, ObjectNode previous,
            Instant time) {

        Kind<?> kind() {
            return Kind.of(type.substring(0, type.indexOf('.')));
        }
    }

    final List<Told> told = new ArrayList<>();
    final List<String> groupCodes;
    private final Map<UUID, Told> last = new LinkedHashMap<>();
    private final Random random;
    private final List<UUID> schools = new ArrayList<>();
    private final List<UUID> units = new ArrayList<>();
    private final Map<UUID, UUID> censuses = new LinkedHashMap<>();
    private final List<UUID> groups = new ArrayList<>();
    private final List<UUID> teachers = new ArrayList<>();

    History(long seed) {
        random = new Random(seed);
        groupCodes = List.of("TS-G" + seed + "1", "TS-G" + seed + "2");
        for (int i = 0; i < 2; i++) {
            schools.add(id());
            tellSchool(schools.get(i));
        }
        for (int i = 0; i < UNITS; i++) {
            units.add(id());
            tellUnit(i);
        }
        for (int i = 0; i < 2; i++) {
            groups.add(id());
            tellGroup(i);
        }
        for (int i = 0; i < MEMBERS; i++) {
            tellMembership(id(), units.get(i), groups.get(i % 2));
        }
        for (int i = 0; i < TEACHERS; i++) {
            teachers.add(id());
            tellTeacher(teachers.get(i));
        }
        for (int i = 0; i < HAPPENINGS; i++) {
            happen();
        }
    }

    /** The state of every aggregate in the end. */
    List<Told> end() {
        return List.copyOf(last.values());
    }

    private void happen() {
        switch (random.nextInt(14)) {
            case 0 -> tellSchool(pick(schools));
            case 1, 2 -> tellUnit(random.nextInt(UNITS));
            case 3, 4 -> tellCensus(pick(units));
            case 5 -> tellGroup(random.nextInt(2));
            case 6, 7 -> {
                var one = picked("membership");
                tellMembership(one.aggregate(), UUID.fromString(one.state().get("unitId").asText()), pick(groups));
            }
            case 8, 9 -> tellTeacher(pick(teachers));
            case 10 -> {
                if (last.values().stream().anyMatch(one -> one.type().startsWith("rotation"))) {
                    tellRotation(picked("rotation").aggregate());
                }
            }
            default -> tellRotation(id());
        }
    }

    private void tellSchool(UUID school) {
        var state = new LinkedHashMap<String, Object>(
                Map.of("ownership", one("PUBLIC", "PUBLIC", "PUBLIC", "PRIVATE")));
        if (random.nextBoolean()) {
            state.put("formerClassifications", List.of(Map.of("kind", "SCHOOL", "ownership", one("PUBLIC", "PRIVATE"),
                    "until", one("2025-09-01", "2026-10-01"))));
        }
        var voided = random.nextInt(8) == 0;
        if (voided || random.nextBoolean()) {
            state.put("status", voided ? "VOIDED" : "ACTIVE");
        }
        tell("group-events", voided ? "school.voided.v1" : one("school.changed.v1", "school.reclassified.v1"), school,
                state);
    }

    private void tellUnit(int number) {
        var state = new LinkedHashMap<String, Object>(
                Map.of("schoolId", schools.get(number % 2), "campusCode", schools.get(number % 2) + "-C0" + number / 2,
                        "stage", one("PRIMARY", "JUNIOR", "JUNIOR", "SENIOR_HIGH"), "kind",
                        one("REGULAR", "REGULAR", "REGULAR", "TEACHING_POINT"), "openedOn", "2010-09-01"));
        state.put("unitCode", groupCodes.get(0) + "-" + number);
        state.put("closedOn", one(null, null, null, null, "2026-10-01", "2026-08-20"));
        if (state.get("closedOn") != null) {
            state.put("successions", List.of(Map.of("on", state.get("closedOn"), "successors", successors())));
        }
        state.put("suspensions",
                random.nextInt(4) > 0 ? List.of() : List.of(dated("2026-05-01", one(null, "2026-10-15"))));
        if (random.nextBoolean()) {
            state.put("formerKinds", List.of(Map.of("kind", one("REGULAR", "TEACHING_POINT"), "until",
                    one("2020-09-01", "2026-10-05", "2026-12-01"))));
        }
        state.put("status", one(null, "ACTIVE", "ACTIVE", "ACTIVE", "VOIDED"));
        tell("group-events", one("unit.changed.v1", "unit.reclassified.v1", "unit.voided.v1"), units.get(number),
                state);
    }

    /** None, one or several of the units, or one that nobody knows. */
    private List<String> successors() {
        var codes = IntStream.range(0, random.nextInt(3)).mapToObj(i -> groupCodes.get(0) + "-" + random.nextInt(UNITS))
                .distinct().toList();
        return random.nextInt(6) == 0 ? List.of("nowhere") : codes;
    }

    private void tellCensus(UUID unit) {
        var voided = random.nextInt(6) == 0;
        tell("group-events", voided ? "census.voided.v1" : "census.recorded.v1",
                censuses.computeIfAbsent(unit, none -> id()), Map.of("unitId", unit, "schoolYear", "2026-2027",
                        "students", random.nextInt(4) * 300, "status", voided ? "VOIDED" : "ACTIVE"));
    }

    private void tellGroup(int number) {
        var founded = one("2023-09-01", "2024-02-20", "2025-09-01", "2026-09-02");
        var state = new LinkedHashMap<String, Object>(
                Map.of("groupCode", groupCodes.get(number), "foundedOn", founded, "tiers", tiers(founded)));
        state.put("dissolvedOn", one(null, null, null, "2026-10-15"));
        state.put("status", one(null, "ACTIVE", "ACTIVE", "ACTIVE", "ACTIVE", "ACTIVE", "VOIDED"));
        tell("group-events", one("group.changed.v1", "group.renamed.v1", "group.voided.v1"), groups.get(number), state);
    }

    private List<Map<String, Object>> tiers(String founded) {
        return random.nextBoolean()
                ? List.of(tier(founded, null))
                : List.of(tier(founded, "2026-09-30"), tier("2026-10-01", null));
    }

    private Map<String, Object> tier(String from, String to) {
        var tier = dated(from, to);
        tier.put("tier", one("TIGHT", "LOOSE"));
        tier.put("assumed", random.nextBoolean());
        return tier;
    }

    private void tellMembership(UUID membership, UUID unit, UUID group) {
        var state = dated(one("2024-02-20", "2024-02-20", "2026-09-20", "2026-10-10"),
                one(null, null, "2026-10-09", "2026-10-31"));
        state.putAll(Map.of("groupId", group, "unitId", unit, "role", "MEMBER", "primary", random.nextInt(5) > 0,
                "status", random.nextInt(8) == 0 ? "VOIDED" : "ACTIVE"));
        tell("group-events", random.nextInt(8) == 0 ? "membership.voided.v1" : "membership.changed.v1", membership,
                state);
    }

    private void tellTeacher(UUID teacher) {
        var honour = dated("2022-09-01", one(null, "2026-09-20"));
        honour.putAll(Map.of("kind", "BACKBONE_TEACHER", "level", "COUNTY"));
        var leave = dated("2026-03-01", null);
        leave.put("kind", one("ABSENCE", "SECONDMENT"));
        tell("staffing-events", "teacher.changed.v1", teacher, Map.of("employments", employments(), "honours",
                random.nextInt(3) > 0 ? List.of() : List.of(honour), "leaves",
                random.nextInt(6) > 0 ? List.of() : List.of(leave)));
    }

    private List<Map<String, Object>> employments() {
        return random.nextInt(4) > 0
                ? List.of(employment("2015-09-01", null))
                : List.of(employment("2015-09-01", "2026-08-31"), employment("2026-09-01", one(null, "2026-10-31")));
    }

    private Map<String, Object> employment(String from, String to) {
        var employment = dated(from, to);
        var established = random.nextInt(8) > 0;
        employment.put("contractMonths", established ? null : one(null, 6, 24));
        employment.putAll(Map.of("unitId", pick(units), "category", "FULL_TIME_TEACHER", "onEstablishment", established,
                "rank", random.nextInt(8) == 0 ? "SCHOOL_LEADER" : "NONE"));
        return employment;
    }

    private void tellRotation(UUID rotation) {
        var state = new LinkedHashMap<String, Object>(
                Map.of("teacherId", pick(teachers), "fromUnitId", pick(units), "toUnitId",
                        pick(units), "plannedFrom", "2026-09-01", "plannedTo", "2027-08-31", "startedOn",
                        one("2025-09-01", "2026-06-20", "2026-09-01", "2026-09-01", "2026-10-12"), "mode",
                        "FULL_TIME", "personnelRelationMoved", random.nextInt(4) == 0));
        var ended = random.nextInt(4) == 0;
        state.put("endedOn", ended ? "2026-10-20" : null);
        state.put("status", ended
                ? one("FINISHED", "FINISHED", "CANCELLED", "VOIDED")
                : random.nextInt(6) == 0 ? "CANCELLED" : "RUNNING");
        tell("staffing-events", "rotation.started.v1", rotation, state);
    }

    private void tell(String topic, String type, UUID aggregate, Map<String, Object> fields) {
        var state = (ObjectNode) JSON.valueToTree(fields);
        state.put("id", aggregate.toString());
        var before = last.get(aggregate);
        var version = before == null ? 1 : before.version() + 1;
        // Before and after the freeze day of the school year.
        var time = Instant.parse(one("2024-03-01", "2026-10-20", "2026-11-05") + "T04:00:00Z");
        var one = new Told(topic, type, aggregate, version, state, before == null ? null : before.state(),
                time);
        told.add(one);
        last.put(aggregate, one);
    }

    private static Map<String, Object> dated(String from, String to) {
        var dated = new LinkedHashMap<String, Object>();
        dated.put("validFrom", from);
        dated.put("validTo", to);
        return dated;
    }

    private Told picked(String noun) {
        var all = last.values().stream().filter(one -> one.type().startsWith(noun)).toList();
        return all.get(random.nextInt(all.size()));
    }

    @SafeVarargs
    private <T> T one(T... of) {
        return of[random.nextInt(of.length)];
    }

    private UUID pick(List<UUID> ids) {
        return ids.get(random.nextInt(ids.size()));
    }

    private UUID id() {
        return new UUID(random.nextLong(), random.nextLong());
    }
}
