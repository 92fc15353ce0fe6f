package cn.huaiyuan.groupschooling.local.launcher;

import static cn.huaiyuan.groupschooling.local.launcher.Api.fields;

import cn.huaiyuan.groupschooling.local.county.Annex3;
import cn.huaiyuan.groupschooling.local.county.Roster;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * Fills an empty suite with a county, through the REST APIs only. Every call can be repeated: natural keys and
 * Idempotency-Keys let a load that was cut off go on where it stopped.
 */
final class Loader {
    private static final int WORKERS = 8;
    private static final Set<Integer> DONE = Set.of(200, 201);
    private static final int EXISTS = 428;

    private final EventFlow flow;
    private final Api groups;
    private final Api staffing;
    private final Api funding;
    private final AtomicInteger calls = new AtomicInteger();

    Loader(Suite suite) {
        this.flow = new EventFlow(suite);
        this.groups = new Api(suite.service("group-service"), suite.tokens(), "edu-bureau");
        this.staffing = new Api(suite.service("staffing-service"), suite.tokens(), "edu-bureau");
        this.funding = new Api(suite.service("funding-service"), suite.tokens(), "finance-bureau");
    }

    /** Returns the number of calls that it took. */
    int load(Roster roster, int schoolYear, Consumer<String> progress) {
        Annex3.GROUPS.forEach(group -> loadGroup(group, schoolYear));
        for (int year = schoolYear - 1; year <= schoolYear; year++) {
            expect(funding.post("/v1/special-funds", fields("fiscalYear", year, "amountFen", 94_000_000L, "document",
                    "演示假定〔" + year + "〕1号", "openedOn", "2024-02-20"), "fund-" + year, null), "special fund " + year);
        }
        progress.accept("groups, units, memberships and funds");
        flow.awaitTakenIn("staffing-service");
        each(roster.teachers(), this::loadTeacher);
        progress.accept(roster.teachers().size() + " teachers");
        each(roster.rotations(), this::loadRotation);
        progress.accept(roster.rotations().size() + " rotations");
        return calls.get();
    }

    private void loadGroup(Annex3.Group group, int schoolYear) {
        expect(groups.post("/v1/groups", fields("groupCode", group.code(), "name", group.name(), "kind", "URBAN_ANNEX3",
                "foundedOn", Annex3.FOUNDED, "tier", group.loose() ? "LOOSE" : "TIGHT", "governance",
                group.loose() ? "AGREEMENT" : "TEAM_MANAGEMENT", "document", Annex3.DOCUMENT, "assumed", true),
                "group-" + group.code(), null), group.name());
        for (var unit : group.units()) {
            put(groups, "/v1/schools/" + unit.schoolCode(), fields("name", unit.schoolName(), "ownership", "PUBLIC",
                    "openedOn", "2000-09-01"));
            put(groups, "/v1/units/" + unit.unitCode(), fields("schoolCode", unit.schoolCode(), "campusCode",
                    unit.campusCode(), "displayName", unit.displayName(), "currentName", unit.currentName(), "stage",
                    unit.stage(), "kind", "REGULAR", "openedOn", "2000-09-01"));
            for (int year = 2024; year <= schoolYear; year++) {
                put(groups, "/v1/units/" + unit.unitCode() + "/censuses/" + year + "-" + (year + 1),
                        fields("students", 1500 + unit.unitCode().hashCode() % 500, "classes", 34, "reason",
                                "演示数据", "document", "演示假定，无文件"));
            }
            var headquarters = unit.equals(group.units().get(0));
            expect(groups.post("/v1/memberships", fields("group", group.code(), "unit", unit.unitCode(), "role",
                    headquarters ? "HQ" : "MEMBER", "primary", true, "validFrom", Annex3.FOUNDED, "reason", "FOUNDING",
                    "changeReason", "示例数据补录"),
                    "membership-" + unit.unitCode(), null), unit.displayName());
        }
    }

    private void loadTeacher(Roster.Teacher teacher) {
        put(staffing, "/v1/teachers/" + teacher.staffNumber(), fields("name", teacher.name(), "nationalId",
                teacher.nationalId(), "employments", teacher.employments(), "honours", teacher.honours(), "leaves",
                teacher.leaves(), "reason", "示例数据补录"));
    }

    private void loadRotation(Roster.Rotation rotation) {
        var registered = expect(staffing.post("/v1/rotations", fields("teacher", rotation.teacher(), "toUnit",
                rotation.toUnit(), "plannedFrom", rotation.plannedFrom(), "plannedTo", rotation.plannedTo(), "mode",
                rotation.mode(), "lessonsAtDestination", rotation.lessonsAtDestination(), "lessonsTotal",
                rotation.lessonsTotal(), "personnelRelationMoved", false), "rotation-" + rotation.key(), null),
                "rotation " + rotation.key());
        var path = "/v1/rotations/" + registered.body().path("id").asText();
        if (rotation.cancel() != null) {
            expect(staffing.post(path + "/cancel", fields("reason", rotation.cancel()), "cancel-" + rotation.key(),
                    registered.etag()), "cancel " + rotation.key());
        }
        if (rotation.started()) {
            var running = expect(staffing.post(path + "/start", fields("on", rotation.plannedFrom()),
                    "start-" + rotation.key(), registered.etag()), "start " + rotation.key());
            if (rotation.finish() != null) {
                expect(staffing.post(path + "/finish", fields("on", rotation.finish()), "finish-" + rotation.key(),
                        running.etag()), "finish " + rotation.key());
            }
        }
    }

    /** Without If-Match a PUT only creates: what is there already is left as it is. */
    private void put(Api api, String path, Object body) {
        var answer = api.put(path, body);
        calls.incrementAndGet();
        if (!DONE.contains(answer.status()) && answer.status() != EXISTS) {
            throw refused(path, answer);
        }
    }

    private Api.Answer expect(Api.Answer answer, String what) {
        calls.incrementAndGet();
        if (!DONE.contains(answer.status())) {
            throw refused(what, answer);
        }
        return answer;
    }

    private static Refusal refused(String what, Api.Answer answer) {
        return new Refusal("Loading stopped at " + what + ": " + answer.status() + " " + answer.body()
                + "; run it again, or with --fresh to begin anew");
    }

    private static <T> void each(List<T> items, Consumer<T> call) {
        var workers = Executors.newFixedThreadPool(WORKERS);
        try {
            CompletableFuture
                    .allOf(items.stream().map(item -> CompletableFuture.runAsync(() -> call.accept(item), workers))
                            .toArray(CompletableFuture[]::new))
                    .join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        } finally {
            workers.shutdownNow();
        }
    }
}
