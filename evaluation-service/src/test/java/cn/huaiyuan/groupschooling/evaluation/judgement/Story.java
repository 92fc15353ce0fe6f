package cn.huaiyuan.groupschooling.evaluation.judgement;

import cn.huaiyuan.groupschooling.evaluation.judgement.History.Told;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A group of two units with its teachers, told step by step as the other services would. */
final class Story {
    private static final String GROUPS = "group-events";
    private static final String STAFF = "staffing-events";
    private static final ObjectMapper JSON = new ObjectMapper();

    final String code;
    final UUID group = UUID.randomUUID();
    final UUID home = UUID.randomUUID();
    final UUID away = UUID.randomUUID();
    final List<UUID> teachers = new ArrayList<>();
    /** When everything is entered from here on: before every freeze, unless a story says otherwise. */
    Instant enteredAt = Instant.parse("2024-03-01T04:00:00Z");
    private final UUID school = UUID.randomUUID();
    private final Topics topics;
    private final Map<UUID, Told> last = new HashMap<>();

    /** Founded on 2024-02-20, with both units its members since and that many teachers at home in the first. */
    Story(Topics topics, String code, String tier, int teacherCount) throws Exception {
        this.topics = topics;
        this.code = code;
        tell(GROUPS, "school.registered.v1", school, Map.of("ownership", "PUBLIC"));
        unit(home, "C01");
        unit(away, "C02");
        tiers(Map.of("tier", tier, "validFrom", "2024-02-20", "assumed", false));
        member(UUID.randomUUID(), home, "2024-02-20");
        member(UUID.randomUUID(), away, "2024-02-20");
        for (int i = 0; i < teacherCount; i++) {
            teachers.add(UUID.randomUUID());
            employed("teacher.registered.v1", i, null);
        }
    }

    /** The last day on which a teacher is in post. */
    Told resign(int teacher, String lastDay) throws Exception {
        return employed("teacher.changed.v1", teacher, lastDay);
    }

    private Told employed(String type, int teacher, String lastDay) throws Exception {
        var employment = new LinkedHashMap<String, Object>(Map.of("unitId", home, "category", "FULL_TIME_TEACHER",
                "onEstablishment", true, "rank", "NONE", "validFrom", "2015-09-01"));
        employment.put("validTo", lastDay);
        return tell(STAFF, type, teachers.get(teacher),
                Map.of("employments", List.of(employment), "honours", List.of(), "leaves", List.of()));
    }

    /** The home unit goes on as the other one from the day on. */
    Told merge(String day) throws Exception {
        return tell(GROUPS, "unit.merged.v1", home,
                Map.of("unitCode", homeCode(), "schoolId", school, "campusCode", code + "-C01", "stage", "PRIMARY",
                        "kind", "REGULAR", "openedOn", "2010-09-01", "closedOn", day, "suspensions", List.of(),
                        "successions", List.of(Map.of("on", day, "successors", List.of(code + "-C02-P")))));
    }

    /** The code of the first unit. */
    String homeCode() {
        return code + "-C01-P";
    }

    /** Tells all tiers of the group anew. */
    @SafeVarargs
    final Told tiers(Map<String, Object>... tiers) throws Exception {
        return tell(GROUPS, "group.changed.v1", group,
                Map.of("groupCode", code, "foundedOn", "2024-02-20", "tiers", List.of(tiers)));
    }

    /** Corrects the day of the founding of a tight group. */
    Told founded(String day) throws Exception {
        return tell(GROUPS, "group.changed.v1", group, Map.of("groupCode", code, "foundedOn", day, "tiers",
                List.of(Map.of("tier", "TIGHT", "validFrom", day, "assumed", false))));
    }

    Told unit(UUID unit, String campus) throws Exception {
        return tell(GROUPS, "unit.registered.v1", unit,
                Map.of("unitCode", code + "-" + campus + "-P", "schoolId", school, "campusCode", code + "-" + campus,
                        "stage", "PRIMARY", "kind", "REGULAR", "openedOn", "2010-09-01", "suspensions", List.of()));
    }

    Told member(UUID membership, UUID unit, String from) throws Exception {
        return tell(GROUPS, "membership.started.v1", membership, Map.of("groupId", group, "unitId", unit, "primary",
                true, "validFrom", from, "status", "ACTIVE"));
    }

    /** Students of a unit in the school year 2026-2027. */
    Told count(UUID census, UUID unit, int students) throws Exception {
        return census("census.recorded.v1", census, unit, students, "ACTIVE");
    }

    Told voidCount(UUID census, UUID unit, int students) throws Exception {
        return census("census.voided.v1", census, unit, students, "VOIDED");
    }

    private Told census(String type, UUID census, UUID unit, int students, String status) throws Exception {
        return tell(GROUPS, type, census,
                Map.of("unitId", unit, "schoolYear", "2026-2027", "students", students, "status", status));
    }

    /** A rotation for the school year 2026-2027 that begins on the day and runs. */
    Told rotate(int teacher, String startedOn) throws Exception {
        return rotation(UUID.randomUUID(), teacher, startedOn, null, "RUNNING");
    }

    Told rotation(UUID rotation, int teacher, String startedOn, String endedOn, String status) throws Exception {
        return rotation(rotation, teacher, List.of(home, away), startedOn, endedOn, status);
    }

    /** @param route from which unit to which */
    Told rotation(UUID rotation, int teacher, List<UUID> route, String startedOn, String endedOn, String status)
            throws Exception {
        var state = new LinkedHashMap<String, Object>(Map.of("teacherId", teachers.get(teacher), "fromUnitId",
                route.get(0), "toUnitId", route.get(1), "plannedFrom", startedOn, "plannedTo", "2027-08-31",
                "startedOn", startedOn, "status", status, "mode", "FULL_TIME", "personnelRelationMoved", false));
        state.put("endedOn", endedOn);
        return tell(STAFF, "rotation.started.v1", rotation, state);
    }

    /** Says once more what was said, word for word. */
    void again(Told told) throws Exception {
        topics.send(told);
    }

    private Told tell(String topic, String type, UUID aggregate, Map<String, Object> fields) throws Exception {
        var state = (ObjectNode) JSON.valueToTree(fields);
        state.put("id", aggregate.toString());
        var before = last.get(aggregate);
        var told = new Told(topic, type, aggregate, before == null ? 1 : before.version() + 1, state,
                before == null ? null : before.state(), enteredAt);
        last.put(aggregate, told);
        topics.send(told);
        return told;
    }
}
