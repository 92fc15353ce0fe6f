package cn.huaiyuan.groupschooling.kit.problem;

import static cn.huaiyuan.groupschooling.kit.problem.ProblemAssert.assertProblem;
import static cn.huaiyuan.groupschooling.kit.stack.Api.NOTES;
import static cn.huaiyuan.groupschooling.kit.stack.Api.editor;
import static cn.huaiyuan.groupschooling.kit.stack.Api.title;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.huaiyuan.groupschooling.local.embedded.EmbeddedStackResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A defect is a 500 that shows nothing but the trace id. */
@QuarkusTest
@WithTestResource(EmbeddedStackResource.class)
class DefectTest {
    @Test
    void showsNothingButTheTraceId() {
        var answer = editor().header("Accept-Language", "en").get("/v1/faults/defect");

        assertProblem(answer, 500, "internal-error");
        assertEquals(Set.of("type", "title", "status", "detail", "instance", "code", "traceId", "violations"),
                answer.jsonPath().getMap("$").keySet());
        assertEquals(List.of("Internal error", "Quote the traceId to the operators."),
                List.of(answer.path("title"), answer.path("detail")));
    }

    @Test
    void isAConstraintThatNobodyExpected() {
        var answer = editor().body(Map.of("title", title(), "pages", -1)).post(NOTES);

        assertProblem(answer, 500, "internal-error");
        assertEquals(false, answer.asString().contains("note_pages_positive"));
    }

    @Test
    void isNoneToHaveNoTextForACode() {
        assertProblem(editor().get("/v1/faults/unworded"), 422, "nobody-worded-this");
    }
}
