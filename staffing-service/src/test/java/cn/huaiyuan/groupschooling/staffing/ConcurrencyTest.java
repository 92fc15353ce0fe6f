package cn.huaiyuan.groupschooling.staffing;

import static cn.huaiyuan.groupschooling.staffing.County.A;
import static cn.huaiyuan.groupschooling.staffing.County.B;
import static cn.huaiyuan.groupschooling.staffing.County.as;
import static cn.huaiyuan.groupschooling.staffing.County.state;
import static cn.huaiyuan.groupschooling.staffing.Roster.TEACHERS;
import static cn.huaiyuan.groupschooling.staffing.Roster.registeredAt;
import static cn.huaiyuan.groupschooling.staffing.Roster.staffNumber;
import static cn.huaiyuan.groupschooling.staffing.Roster.teacherAt;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.huaiyuan.groupschooling.local.embedded.EmbeddedStackResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What must not be twice is not there twice, however many ask at the same time. */
@QuarkusTest
@WithTestResource(EmbeddedStackResource.class)
class ConcurrencyTest {
    private static final int CALLERS = 8;

    @BeforeEach
    void county() {
        County.ensure();
    }

    @Test
    void oneTeacherPerIdentityNumber() throws Exception {
        var body = teacherAt(A);
        oneOf(atOnce(() -> as("edu-bureau").body(body).put(TEACHERS + staffNumber()).statusCode()), 201, List.of(409));
    }

    @Test
    void oneTeacherPerStaffNumber() throws Exception {
        var staffNumber = staffNumber();
        oneOf(atOnce(() -> as("edu-bureau").body(teacherAt(A)).put(TEACHERS + staffNumber).statusCode()), 201,
                List.of(409, 428));
    }

    @Test
    void oneRotationAtATime() throws Exception {
        var plan = state("teacher", registeredAt(A), "toUnit", B, "plannedFrom", "2026-09-01", "plannedTo",
                "2027-08-31", "mode", "FULL_TIME", "personnelRelationMoved", false);
        oneOf(atOnce(() -> as("edu-bureau").body(plan).post("/v1/rotations").statusCode()), 201, List.of(409, 422));
    }

    @Test
    void oneChangePerVersion() throws Exception {
        var body = teacherAt(A);
        var path = TEACHERS + Roster.registered(body);
        oneOf(atOnce(() -> {
            var changed = state("name", "样例教师" + Thread.currentThread().getId(), "employments",
                    body.get("employments"));
            return as("edu-bureau").header("If-Match", "\"1\"").body(changed).put(path).statusCode();
        }), 200, List.of(412));
        as("edu-bureau").get(path).then().header("ETag", "\"2@2026-11-24\"");
    }

    private static void oneOf(List<Integer> answers, int done, List<Integer> refused) {
        assertEquals(1, answers.stream().filter(status -> status == done).count(), answers::toString);
        assertTrue(answers.stream().allMatch(status -> status == done || refused.contains(status)), answers::toString);
    }

    private static List<Integer> atOnce(Callable<Integer> call) throws InterruptedException, ExecutionException {
        var callers = Executors.newFixedThreadPool(CALLERS);
        try {
            var answers = new ArrayList<Integer>();
            for (var answer : callers.invokeAll(IntStream.range(0, CALLERS).mapToObj(i -> call).toList())) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            callers.shutdownNow();
        }
    }
}
