package cn.huaiyuan.groupschooling.benchmark;

import static cn.huaiyuan.groupschooling.local.launcher.Api.fields;

import cn.huaiyuan.groupschooling.local.county.Annex3;
import cn.huaiyuan.groupschooling.local.county.Roster;
import cn.huaiyuan.groupschooling.local.launcher.Api;
import cn.huaiyuan.groupschooling.local.launcher.County;
import cn.huaiyuan.groupschooling.local.launcher.EventFlow;
import cn.huaiyuan.groupschooling.local.launcher.Suite;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;

/**
 * From the answer that a rotation is running to the moment that evaluation-service answers with the verdict that counts
 * it, on the embedded stack with the county of annex 3 loaded; the floor is taken between the rounds.
 */
public final class EventToVerdict {
    private static final int WARM_UP = 200;
    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(1);
    private static final long AT_MOST_NANOS = TimeUnit.SECONDS.toNanos(30);

    private final Api staffing;
    private final Api evaluation;
    private final String schoolYear;
    private final LocalDate from;
    private final Roster roster;

    private EventToVerdict(Suite suite, County county) {
        this.staffing = new Api(suite.service("staffing-service"), suite.tokens(), "edu-bureau");
        this.evaluation = new Api(suite.service("evaluation-service"), suite.tokens(), "reader");
        this.schoolYear = county.schoolYear() + "-" + (county.schoolYear() + 1);
        this.from = LocalDate.of(county.schoolYear(), 9, 1);
        this.roster = county.roster();
    }

    /** @param args the checkout; how many rounds, 1,000 where it is left out */
    public static void main(String[] args) throws Exception {
        var project = Path.of(args[0]);
        var rounds = args.length > 1 ? Integer.parseInt(args[1]) : 1000;
        try (var stage = new Stage(project)) {
            stage.startAll();
            var suite = stage.suite();
            var county = new County(stage.layout(), suite);
            county.load(System.out::println);
            try (var floor = new Floor(suite)) {
                new EventToVerdict(suite, county).measure(suite, floor, rounds);
            }
        }
    }

    private void measure(Suite suite, Floor floor, int rounds) throws Exception {
        var flow = new EventFlow(suite);
        flow.awaitTakenIn("evaluation-service");
        var free = freeTeachers();
        var floors = new Samples(rounds);
        var waits = new Samples(rounds);
        for (int round = -WARM_UP; round < rounds; round++) {
            var teacher = free.get(Math.floorMod(round, free.size()));
            var atLeast = floor.take();
            var waited = rotate(teacher);
            if (round >= 0) {
                floors.add(atLeast);
                waits.add(waited);
            }
        }
        System.out.println("floor (Kafka there and back, one durable commit): " + floors);
        System.out.println("running rotation to readable verdict:             " + waits);
        System.out.printf("ratio to the floor: p50 %s, p99 %s%n", waits.ratio(floors, 500),
                waits.ratio(floors, 990));
    }

    /** Nanoseconds until the teacher is counted. The rotation is voided again, which is waited for too. */
    private long rotate(Candidate teacher) {
        var path = "/v1/rotations/" + registered(teacher).path("id").asText();
        var before = rotated(teacher.group());
        expect(200, staffing.post(path + "/start", fields("on", from.toString()), key(), "*"));
        var waited = untilRotated(teacher.group(), before + 1);
        expect(200, staffing.post(path + "/void", fields("reason", "测量"), key(), "*"));
        untilRotated(teacher.group(), before);
        return waited;
    }

    /** Pauses between two questions: without, the asking would take from the services what is measured. */
    private long untilRotated(String group, long wanted) {
        var begin = System.nanoTime();
        while (rotated(group) != wanted) {
            if (System.nanoTime() - begin > AT_MOST_NANOS) {
                throw new IllegalStateException("the verdict on " + group + " did not become " + wanted);
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
        return System.nanoTime() - begin;
    }

    private JsonNode registered(Candidate teacher) {
        return expect(201, staffing.post("/v1/rotations", fields("teacher", teacher.staffNumber(), "toUnit",
                teacher.toUnit(), "plannedFrom", from.toString(), "plannedTo",
                from.plusYears(1).minusDays(1).toString(), "mode", "FULL_TIME", "personnelRelationMoved", false), key(),
                null));
    }

    private long rotated(String group) {
        var answer = expect(200, evaluation.get("/v1/groups/" + group + "/verdicts?schoolYear=" + schoolYear));
        for (var verdict : answer.path("verdicts")) {
            if (List.of("S-ROT-TIGHT-10", "S-ROT-LOOSE-5").contains(verdict.path("ruleId").asText())
                    && !verdict.path("outcome").asText().equals("NOT_APPLICABLE")) {
                return verdict.path("numerator").asLong();
            }
        }
        throw new IllegalStateException(group + " has no verdict: " + answer);
    }

    /** Counted teachers of all groups, mixed, who are on no rotation this year. */
    private List<Candidate> freeTeachers() {
        var taken = roster.rotations().stream().filter(rotation -> rotation.plannedFrom().equals(from.toString()))
                .map(Roster.Rotation::teacher).collect(Collectors.toSet());
        var free = new ArrayList<Candidate>();
        for (var group : Annex3.GROUPS) {
            roster.teachers().stream().filter(one -> one.group().equals(group.code()) && one.counts())
                    .filter(one -> !taken.contains(one.staffNumber())).map(one -> candidate(one, group))
                    .forEach(free::add);
        }
        Collections.shuffle(free, new Random(1));
        return free;
    }

    private static Candidate candidate(Roster.Teacher teacher, Annex3.Group group) {
        var home = teacher.employments().get(0).unit();
        var toUnit = group.unitCodes().stream().filter(unit -> !unit.equals(home)).findFirst().orElseThrow();
        return new Candidate(teacher.staffNumber(), group.code(), toUnit);
    }

    private static JsonNode expect(int status, Api.Answer answer) {
        if (answer.status() != status) {
            throw new IllegalStateException(answer.toString());
        }
        return answer.body();
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    /** @param toUnit another campus of the group */
    private record Candidate(String staffNumber, String group, String toUnit) {
    }
}
