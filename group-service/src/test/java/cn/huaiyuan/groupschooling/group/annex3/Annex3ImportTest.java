package cn.huaiyuan.groupschooling.group.annex3;

import static cn.huaiyuan.groupschooling.group.County.bureau;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.huaiyuan.groupschooling.group.Imports;
import cn.huaiyuan.groupschooling.local.embedded.EmbeddedStackResource;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(EmbeddedStackResource.class)
class Annex3ImportTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final List<String> KINDS = List.of("schools", "units", "groups", "memberships", "censuses");

    @Test
    void givesTheSameRegisterAsSingleCalls() throws IOException {
        var single = Annex3.underNewCodes();
        var written = Annex3.underNewCodes();
        SingleCalls.enter(single);
        var workbook = Clerk.workbook(written);

        for (var kind : KINDS) {
            var job = Imports.end(kind, XLSX, workbook, Map.of("atomic", true));
            assertEquals(List.of("DONE", kind.equals("groups") ? 7 : 15),
                    List.of(job.get("status"), job.get("created")),
                    () -> kind + job + Imports.errors(job));
        }

        assertEquals(register(single), register(written));
    }

    @Test
    void isNotEnteredTwice() throws IOException {
        var annex = Annex3.underNewCodes();
        var workbook = Clerk.workbook(annex);
        KINDS.forEach(kind -> Imports.end(kind, XLSX, workbook, Map.of()));

        for (var kind : KINDS) {
            var job = Imports.end(kind, XLSX, workbook, Map.of());
            assertEquals(List.of(0, 0, 0, kind.equals("groups") ? 7 : 15),
                    List.of(job.get("created"), job.get("changed"), job.get("refused"), job.get("unchanged")), kind);
        }
    }

    /** All that the service says of it, under codes that count from the first one, and without ids. */
    private static String register(Annex3 annex) throws IOException {
        var answers = new ArrayList<String>();
        for (var group : annex.groups()) {
            answers.add(answer("/v1/groups/" + group.code()));
            answers.add(answer("/v1/memberships?history=true&limit=500&group=" + group.code()));
            for (var unit : group.units()) {
                answers.add(answer("/v1/schools/" + unit.schoolCode()));
                answers.add(answer("/v1/units/" + unit.code()));
                answers.add(answer("/v1/units/" + unit.code() + "/censuses"));
            }
        }
        var register = String.join("\n", answers);
        for (int i = 0; i < annex.groups().size(); i++) {
            register = register.replace(annex.groups().get(i).code(), "group " + i);
        }
        for (int i = 0; i < annex.units().size(); i++) {
            register = register.replace(annex.units().get(i).schoolCode(), "school " + i);
        }
        return register;
    }

    private static String answer(String path) throws IOException {
        var answer = JSON.readTree(bureau().get(path).then().statusCode(200).extract().asByteArray());
        return withoutIds(answer).toString();
    }

    /** Ids were given by chance; so is the order of what comes in the order of ids. */
    private static JsonNode withoutIds(JsonNode node) {
        if (node instanceof ObjectNode fields) {
            var ids = new ArrayList<String>();
            fields.fieldNames().forEachRemaining(ids::add);
            ids.removeIf(name -> !name.equals("id") && !name.endsWith("Id"));
            fields.remove(ids);
            fields.forEach(Annex3ImportTest::withoutIds);
        } else if (node instanceof ArrayNode items) {
            items.forEach(Annex3ImportTest::withoutIds);
            var inOrder = new ArrayList<JsonNode>();
            items.forEach(inOrder::add);
            inOrder.sort(Comparator.comparing(JsonNode::toString));
            items.removeAll().addAll(inOrder);
        }
        return node;
    }
}
