package cn.huaiyuan.groupschooling.evaluation.judgement;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/**
 * A made-up history of two groups as the other services would tell it: openings, admissions, moves, tiers, hirings,
 * rotations, and corrections of all of them. The same seed makes the same history.
 */
final class History {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int TEACHERS = 40;

    /** @param version counts up per aggregate */
    record Told(String topic, String type, UUID aggregate, long version, ObjectNode state) {
    }

    final List<Told> told = new ArrayList<>();
    final List<String> groupCodes;
    private final Map<UUID, Told> last = new LinkedHashMap<>();
    private final Random random;
    private final List<UUID> units = new ArrayList<>();
    private final List<UUID> groups = new ArrayList<>();
    private final List<UUID> teachers = new ArrayList<>();

    History(long seed) {
        random = new Random(seed);
        groupCodes = List.of("TS-G" + seed + "1", "TS-G" + seed + "2");
        var school = id();
        tell("group-events", "school.registered.v1", school, Map.of("ownership", "PUBLIC"));
        for (int i = 0; i < 5; i++) {
            units.add(id());
            tellUnit(units.get(i), school, i);
        }
        groupCodes.forEach(code -> {
            groups.add(id());
            tellGroup(groups.get(groups.size() - 1), code);
        });
        for (int i = 0; i < units.size(); i++) {
            tellMembership(id(), units.get(i), groups.get(i % 2));
        }
        for (int i = 0; i < TEACHERS; i++) {
            teachers.add(id());
            tellTeacher(teachers.get(i));
        }
        for (int i = 0; i < 60; i++) {
            happen(school);
        }
    }

    /** The state of every aggregate in the end. */
    List<Told> end() {
        return List.copyOf(last.values());
    }

    private void happen(UUID school) {
        var dice = random.nextInt(20);
        if (dice == 0) {
            tellGroup(groups.get(dice % 2), groupCodes.get(dice % 2));
        } else if (dice == 1) {
            var i = random.nextInt(units.size());
            tellUnit(units.get(i), school, i);
        } else if (dice < 4) {
            var memberships = last.values().stream().filter(one -> one.type().startsWith("membership")).toList();
            var one = memberships.get(random.nextInt(memberships.size()));
            tellMembership(one.aggregate(), UUID.fromString(one.state().get("unitId").asText()),
                    groups.get(random.nextInt(2)));
        } else if (dice < 8) {
            tellTeacher(pick(teachers));
        } else if (dice < 16) {
            tellRotation(id());
        } else {
            last.values().stream().filter(one -> one.type().startsWith("rotation")).findFirst()
                    .ifPresent(one -> tellRotation(one.aggregate()));
        }
    }

    private void tellUnit(UUID unit, UUID school, int campus) {
        var state = new LinkedHashMap<String, Object>(
                Map.of("schoolId", school, "campusCode", "2134000001-C0" + campus / 2,
                        "stage", campus % 2 == 0 ? "PRIMARY" : "JUNIOR", "kind", "REGULAR", "openedOn", "2010-09-01"));
        state.put("closedOn", random.nextInt(8) == 0 ? "2026-10-01" : null);
        state.put("suspensions", List.of());
        tell("group-events", "unit.changed.v1", unit, state);
    }

    private void tellGroup(UUID group, String code) {
        var tier = random.nextBoolean() ? "TIGHT" : "LOOSE";
        tell("group-events", "group.changed.v1", group,
                Map.of("groupCode", code, "foundedOn", "2024-02-20", "tiers", List.of(
                        Map.of("tier", tier, "governance", "AGREEMENT", "validFrom", "2024-02-20", "assumed",
                                random.nextBoolean()))));
    }

    private void tellMembership(UUID membership, UUID unit, UUID group) {
        tell("group-events", "membership.changed.v1", membership,
                Map.of("groupId", group, "unitId", unit, "role", "MEMBER", "primary", random.nextInt(5) > 0,
                        "validFrom",
                        random.nextInt(4) == 0 ? "2026-10-10" : "2024-02-20", "status",
                        random.nextInt(10) == 0 ? "VOIDED" : "ACTIVE"));
    }

    private void tellTeacher(UUID teacher) {
        var honours = random.nextInt(3) > 0
                ? List.of()
                : List.of(Map.of("kind", "BACKBONE_TEACHER", "level", "COUNTY", "validFrom", "2022-09-01"));
        tell("staffing-events", "teacher.changed.v1", teacher, Map.of("employments",
                List.of(Map.of("unitId", pick(units), "category", "FULL_TIME_TEACHER", "onEstablishment", true, "rank",
                        random.nextInt(8) == 0 ? "SCHOOL_LEADER" : "NONE", "validFrom", "2015-09-01")),
                "honours", honours, "leaves", List.of()));
    }

    private void tellRotation(UUID rotation) {
        var state = new LinkedHashMap<String, Object>(
                Map.of("teacherId", pick(teachers), "fromUnitId", pick(units), "toUnitId",
                        pick(units), "plannedFrom", "2026-09-01", "plannedTo", "2027-08-31", "startedOn",
                        random.nextInt(4) == 0 ? "2025-09-01" : "2026-09-01", "mode", "FULL_TIME",
                        "personnelRelationMoved", false));
        var ended = random.nextInt(4) == 0;
        state.put("endedOn", ended ? "2026-09-20" : null);
        state.put("status", ended ? "FINISHED" : random.nextInt(6) == 0 ? "CANCELLED" : "RUNNING");
        tell("staffing-events", "rotation.started.v1", rotation, state);
    }

    private void tell(String topic, String type, UUID aggregate, Map<String, Object> fields) {
        var state = (ObjectNode) JSON.valueToTree(fields);
        state.put("id", aggregate.toString());
        var version = last.containsKey(aggregate) ? last.get(aggregate).version() + 1 : 1;
        var one = new Told(topic, type, aggregate, version, state);
        told.add(one);
        last.put(aggregate, one);
    }

    private UUID pick(List<UUID> ids) {
        return ids.get(random.nextInt(ids.size()));
    }

    private UUID id() {
        return new UUID(random.nextLong(), random.nextLong());
    }
}
