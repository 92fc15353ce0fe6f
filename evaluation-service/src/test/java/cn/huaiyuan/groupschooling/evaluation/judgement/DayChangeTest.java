package cn.huaiyuan.groupschooling.evaluation.judgement;

import static cn.huaiyuan.groupschooling.evaluation.judgement.Answers.get;
import static cn.huaiyuan.groupschooling.evaluation.judgement.Answers.itIs;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.huaiyuan.groupschooling.kit.paging.PageRequest;
import cn.huaiyuan.groupschooling.kit.security.Roles;
import cn.huaiyuan.groupschooling.local.embedded.EmbeddedStackResource;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A new day changes verdicts though nobody says anything. */
@QuarkusTest
@WithTestResource(EmbeddedStackResource.class)
class DayChangeTest {
    @Inject
    VerdictKeeper keeper;
    @Inject
    VerdictService verdicts;
    @Inject
    CurrentIdentityAssociation callers;

    @Test
    void aNewDayJudgesAgain() throws Exception {
        itIs("2026-11-15");
        keeper.newDay();
        try (var topics = new Topics()) {
            var story = new Story(topics, "DC-DAY", "TIGHT", 20);
            story.rotate(0, "2026-09-01");
            story.rotate(1, "2026-11-16");
            story.rotate(3, "2026-11-16");
            story.rotate(4, "2026-11-16");
            // Still running on its last day; then too little of the teaching period was served.
            story.rotation(UUID.randomUUID(), 2, "2026-09-20", "2026-11-15", "FINISHED");
            Answers.awaitCaughtUp();
            assertEquals("2 PASS 2026-11-15", stored(story));

            itIs("2026-11-16");
            keeper.newDay();

            assertEquals("4 PASS 2026-11-16", stored(story));
        }
    }

    /** Whatever comes first on a new day finds all verdicts of the day before: they are all judged again. */
    @Test
    void theFirstEventOfADayJudgesEveryGroupAgain() throws Exception {
        itIs("2026-11-15");
        keeper.newDay();
        try (var topics = new Topics()) {
            var story = new Story(topics, "DC-EVENT", "TIGHT", 10);
            story.rotate(0, "2026-11-16");
            Answers.awaitCaughtUp();

            itIs("2026-11-16");
            new Story(topics, "DC-OTHER", "TIGHT", 1);
            Answers.awaitCaughtUp();

            assertEquals("1 PASS 2026-11-16", stored(story));
        }
    }

    @Test
    void aNewSchoolYearIsStoredFromItsFirstDay() throws Exception {
        itIs("2027-08-31");
        keeper.newDay();
        try (var topics = new Topics()) {
            var story = new Story(topics, "DC-YEAR", "TIGHT", 10);
            Answers.awaitCaughtUp();
            assertEquals(0, count(story, "2027-2028"));

            itIs("2027-09-01");
            keeper.newDay();

            assertEquals(4, count(story, "2027-2028"));
        }
    }

    /** Its first page is read by the resource, all of it once more in a snapshot. */
    @Test
    void aFileNamesTheDayOfTheVerdictsInIt() {
        itIs("2026-11-15");
        keeper.newDay();
        callers.setIdentity(QuarkusSecurityIdentity.builder().setPrincipal(new QuarkusPrincipal("reader"))
                .addRole(Roles.READER).build());
        var first = verdicts.list(null, null, null, PageRequest.of(null, null, null));
        assertEquals(Set.of(LocalDate.of(2026, 11, 15)), days(first.items()));

        itIs("2026-11-16");
        keeper.newDay();

        assertEquals(Set.of(LocalDate.of(2026, 11, 16)), days(first.from().apply(null).items()));
    }

    private static Set<LocalDate> days(List<StoredVerdictView> items) {
        return items.stream().map(item -> item.verdict().asOf()).collect(Collectors.toSet());
    }

    private static String stored(Story story) {
        var page = get("/v1/verdicts?limit=500&schoolYear=2026-2027&rule=S-ROT-TIGHT-10")
                .setRootPath("items.find { it.verdict.groupId == '" + story.group + "' }.verdict");
        return page.getInt("numerator") + " " + page.getString("outcome") + " " + page.getString("asOf");
    }

    private static int count(Story story, String schoolYear) {
        return get("/v1/verdicts?limit=500&schoolYear=" + schoolYear)
                .getList("items.findAll { it.verdict.groupId == '" + story.group + "' }").size();
    }
}
