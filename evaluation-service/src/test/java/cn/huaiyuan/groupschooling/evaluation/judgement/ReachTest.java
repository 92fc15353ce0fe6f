package cn.huaiyuan.groupschooling.evaluation.judgement;

import static cn.huaiyuan.groupschooling.evaluation.judgement.Answers.get;
import static cn.huaiyuan.groupschooling.evaluation.judgement.Answers.headquarters;
import static cn.huaiyuan.groupschooling.evaluation.judgement.Answers.member;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.huaiyuan.groupschooling.local.embedded.EmbeddedStackResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** A headquarters reaches the verdicts of its own groups; a member reaches none, for they speak of all the units. */
@QuarkusTest
@WithTestResource(EmbeddedStackResource.class)
class ReachTest {

    @Test
    void headquartersReachesItsOwnGroups() throws Exception {
        try (var topics = new Topics()) {
            var own = new Story(topics, "RE-HQ-OWN", "TIGHT", 3);
            var second = new Story(topics, "RE-HQ-SECOND", "LOOSE", 3);
            var other = new Story(topics, "RE-HQ-OTHER", "TIGHT", 3);
            Answers.awaitCaughtUp();

            for (var name : List.of(own.code, own.group.toString())) {
                headquarters(own.code).get("/v1/groups/" + name + "/verdicts").then().statusCode(200)
                        .body("verdicts", hasSize(4));
            }
            for (var name : List.of(other.code, other.group.toString())) {
                headquarters(own.code).get("/v1/groups/" + name + "/verdicts").then().statusCode(404)
                        .body("code", equalTo("not-found"));
            }
            assertEquals(Set.of(own.group.toString(), second.group.toString()), listed(own.code, second.code));
            headquarters(own.code).get("/v1/verdicts/" + first(own)).then().statusCode(200);
            headquarters(own.code).get("/v1/verdicts/" + first(other)).then().statusCode(404);
            headquarters(own.code).get("/v1/coverage").then().statusCode(403);
        }
    }

    @Test
    void headquartersDoesNotReachTheCountysVerdicts() {
        var county = get("/v1/verdicts?rule=G-COV-2025").getString("items[0].id");

        headquarters("RE-ANY").get("/v1/verdicts/" + county).then().statusCode(404);
        headquarters("RE-ANY").get("/v1/verdicts?rule=G-COV-2025").then().statusCode(200).body("items", empty());
    }

    @Test
    void aMemberReachesNoVerdict() throws Exception {
        try (var topics = new Topics()) {
            var story = new Story(topics, "RE-MEMBER", "TIGHT", 3);
            Answers.awaitCaughtUp();
            var unit = story.homeCode();

            member(unit).get("/v1/groups/" + story.code + "/verdicts").then().statusCode(404);
            member(unit, story.code).get("/v1/groups/" + story.code + "/verdicts").then().statusCode(404);
            member(unit).get("/v1/verdicts/" + first(story)).then().statusCode(404);
            member(unit).get("/v1/verdicts").then().statusCode(200).body("items", empty());
            member(unit).get("/v1/coverage").then().statusCode(403);
            member(unit).get("/v1/rules").then().statusCode(200);
        }
    }

    private static Set<String> listed(String... codes) {
        var page = headquarters(codes).get("/v1/verdicts?limit=500").then().statusCode(200).extract().jsonPath();
        return new TreeSet<>(page.<String>getList("items.verdict.groupId"));
    }

    private static String first(Story story) {
        return get("/v1/verdicts?limit=500&schoolYear=2025-2026")
                .getString("items.find { it.verdict.groupId == '" + story.group + "' }.id");
    }
}
