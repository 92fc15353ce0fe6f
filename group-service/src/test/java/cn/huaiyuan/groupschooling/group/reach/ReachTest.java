package cn.huaiyuan.groupschooling.group.reach;

import static cn.huaiyuan.groupschooling.group.County.admit;
import static cn.huaiyuan.groupschooling.group.County.asHeadquarters;
import static cn.huaiyuan.groupschooling.group.County.asMember;
import static cn.huaiyuan.groupschooling.group.County.bureau;
import static cn.huaiyuan.groupschooling.group.County.groupCode;
import static cn.huaiyuan.groupschooling.group.County.number;
import static cn.huaiyuan.groupschooling.group.County.schoolCode;
import static cn.huaiyuan.groupschooling.group.County.unitCode;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.huaiyuan.groupschooling.group.County;
import cn.huaiyuan.groupschooling.local.embedded.EmbeddedStackResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What tokens of a group's headquarters and of a member unit reach. */
@QuarkusTest
@WithTestResource(EmbeddedStackResource.class)
class ReachTest {
    private final int own = number();
    private final int foreign = number();
    private String ownMembership;
    private String foreignMembership;

    @BeforeEach
    void twoGroupsWithAUnitEach() {
        County.registerUnit(own);
        County.registerUnit(foreign);
        County.foundGroup(own);
        County.foundGroup(foreign);
        ownMembership = admit(own, own, "HQ", true, "2024-02-20", null).extract().path("id");
        foreignMembership = admit(foreign, foreign, "HQ", true, "2024-02-20", null).extract().path("id");
    }

    @Test
    void headquartersSeeTheirGroupAndWhatIsInIt() {
        Supplier<RequestSpecification> hq = () -> asHeadquarters(groupCode(own));

        list(hq.get(), "/v1/groups", "groupCode", groupCode(own));
        list(hq.get(), "/v1/memberships", "id", ownMembership);
        list(hq.get(), "/v1/units", "unitCode", unitCode(own));
        list(hq.get(), "/v1/schools", "schoolCode", schoolCode(own));
        found(hq.get(), "/v1/groups/" + groupCode(own));
        found(hq.get(), "/v1/units/" + unitCode(own));
        found(hq.get(), "/v1/units/" + unitCode(own) + "/censuses");
        found(hq.get(), "/v1/schools/" + schoolCode(own));
        found(hq.get(), "/v1/memberships/" + ownMembership);
    }

    @Test
    void headquartersDoNotSeeOthers() {
        Supplier<RequestSpecification> hq = () -> asHeadquarters(groupCode(own));

        hidden(hq.get(), "/v1/groups/" + groupCode(foreign));
        hidden(hq.get(), "/v1/units/" + unitCode(foreign));
        hidden(hq.get(), "/v1/units/" + unitCode(foreign) + "/censuses");
        hidden(hq.get(), "/v1/schools/" + schoolCode(foreign));
        hidden(hq.get(), "/v1/memberships/" + foreignMembership);
    }

    @Test
    void headquartersDoNotSeeUnitsThatHaveLeft() {
        var left = number();
        County.registerUnit(left);
        admit(own, left, "MEMBER", true, "2024-02-20", "2025-08-31").statusCode(201);

        list(asHeadquarters(groupCode(own)), "/v1/units", "unitCode", unitCode(own));
        hidden(asHeadquarters(groupCode(own)), "/v1/units/" + unitCode(left));
    }

    @Test
    void aVoidedUnitOpensNothingButItself() {
        var person = County.registerLegalPerson();
        bureau().header("If-Match", "*").body("""
                {"name": "School", "ownership": "PUBLIC", "openedOn": "2000-09-01", "reason": "x",
                 "legalPersons": [{"legalPersonCode": "%s", "validFrom": "2000-09-01"}]}""".formatted(person))
                .put("/v1/schools/" + schoolCode(own)).then().statusCode(200);
        var designation = bureau().body("""
                {"school": "%s", "document": "x", "validFrom": "2024-09-01"}""".formatted(schoolCode(own)))
                .post("/v1/designations").then().statusCode(201).extract().<String>path("id");
        Supplier<RequestSpecification> member = () -> asMember(unitCode(own));
        list(member.get(), "/v1/legal-persons", "legalPersonCode", person);
        list(member.get(), "/v1/designations", "id", designation);

        for (var mistake : new String[]{"/v1/memberships/" + ownMembership, "/v1/units/" + unitCode(own)}) {
            bureau().header("If-Match", "*").body("{\"reason\": \"x\"}").post(mistake + "/void").then().statusCode(200);
        }

        for (var list : new String[]{"/v1/schools", "/v1/legal-persons", "/v1/designations"}) {
            member.get().get(list).then().statusCode(200).body("items", empty());
        }
        found(member.get(), "/v1/units/" + unitCode(own));
        hidden(member.get(), "/v1/schools/" + schoolCode(own));
        hidden(member.get(), "/v1/legal-persons/" + person);
        hidden(member.get(), "/v1/designations/" + designation);
    }

    @Test
    void memberUnitsSeeThemselvesAndWhereTheyAre() {
        Supplier<RequestSpecification> member = () -> asMember(unitCode(own));

        list(member.get(), "/v1/units", "unitCode", unitCode(own));
        list(member.get(), "/v1/schools", "schoolCode", schoolCode(own));
        list(member.get(), "/v1/memberships", "groupCode", groupCode(own));
        member.get().get("/v1/groups").then().statusCode(200).body("items", empty());
        hidden(member.get(), "/v1/groups/" + groupCode(own));
        hidden(member.get(), "/v1/units/" + unitCode(foreign));
        hidden(member.get(), "/v1/schools/" + schoolCode(foreign));
        hidden(member.get(), "/v1/memberships/" + foreignMembership);
    }

    @Test
    void aTokenWithoutClaimsReachesNothing() {
        for (var list : new String[]{"/v1/groups", "/v1/units", "/v1/schools", "/v1/memberships"}) {
            asHeadquarters().get(list).then().statusCode(403).body("code", equalTo("reach-missing"));
            asMember().get(list).then().statusCode(403).body("code", equalTo("reach-missing"));
        }
    }

    /** A page after midnight, and one after the token has lost a group: it goes on, without what is out of reach now. */
    @Test
    void aCursorGoesOnWhereDayAndReachHaveChanged() {
        var both = asHeadquarters(groupCode(own), groupCode(foreign)).get("/v1/memberships?limit=1&asOf=2024-03-01")
                .then().statusCode(200).body("items.id", hasSize(1)).extract();
        var next = "/v1/memberships?cursor=" + both.path("nextCursor");
        List<String> first = both.path("items.id");

        asHeadquarters(groupCode(own), groupCode(foreign)).get(next).then().statusCode(200)
                .body("items.id", contains(first.contains(ownMembership) ? foreignMembership : ownMembership));
        asHeadquarters(groupCode(own)).get(next).then().statusCode(200)
                .body("items.id", everyItem(equalTo(ownMembership)));
        asHeadquarters(groupCode(own), groupCode(foreign)).get(next + "&asOf=2024-03-02").then().statusCode(400)
                .body("violations.code", contains("cursor"));
    }

    @Test
    void aCursorKeepsTheDayOnWhichItsListBegan() {
        var later = number();
        County.registerUnit(later);
        admit(own, later, "MEMBER", true, "2025-09-01", null).statusCode(201);
        var ended = number();
        County.registerUnit(ended);
        admit(own, ended, "MEMBER", true, "2024-02-20", "2024-08-31").statusCode(201);
        Supplier<RequestSpecification> hq = () -> asHeadquarters(groupCode(own));

        var begun = hq.get().get("/v1/memberships?limit=1&asOf=2024-03-01").then().statusCode(200).extract();
        List<String> units = new ArrayList<>(begun.<List<String>>path("items.unitCode"));
        units.addAll(hq.get().get("/v1/memberships?cursor=" + begun.path("nextCursor")).then().statusCode(200)
                .extract().<List<String>>path("items.unitCode"));

        assertEquals(Set.of(unitCode(own), unitCode(ended)), Set.copyOf(units));
    }

    /** Whatever is wrong with a call, headquarters hear of it only where the group, unit or member is theirs. */
    @ParameterizedTest
    @ValueSource(strings = {"POST /v1/groups/%1$s/tier-applications", "PUT /v1/units/%2$s/digital-records/2025-2026",
            "POST /v1/units/%2$s/digital-records/2025-2026/void",
            "PUT /v1/groups/%1$s/members/%2$s/practices/2025-2026-1",
            "POST /v1/groups/%1$s/members/%2$s/practices/2025-2026-1/void"})
    void nothingOfARequestShowsForWhatIsOutOfReach(String call) {
        var method = call.split(" ")[0];
        var path = call.split(" ")[1];
        for (var body : List.of("{", "{}", "{\"nothing\": 1}")) {
            asHeadquarters(groupCode(own)).body(body)
                    .request(method, path.formatted(groupCode(own), unitCode(own))).then().statusCode(400);
            for (var i : List.of(foreign, number())) {
                asHeadquarters(groupCode(own)).body(body)
                        .request(method, path.formatted(groupCode(i), unitCode(i)) + "?nothing=1").then()
                        .statusCode(404).body("code", equalTo("not-found")).body("violations", empty());
            }
        }
    }

    @Test
    void scopedTokensDoNotWrite() {
        asHeadquarters(groupCode(own)).body("{}").put("/v1/groups/" + groupCode(own)).then().statusCode(403);
        asHeadquarters(groupCode(own)).body("{}").post("/v1/memberships").then().statusCode(403);
        asMember(unitCode(own)).body("{}").put("/v1/units/" + unitCode(own)).then().statusCode(403);
        asMember(unitCode(own)).body("{}").put("/v1/units/" + unitCode(own) + "/censuses/2025-2026").then()
                .statusCode(403);
    }

    @Test
    void readersOfTheCountySeeEverything() {
        for (var role : new String[]{"hr-bureau", "finance-bureau", "establishment-office", "organization-department",
                "reader", "system"}) {
            found(County.as(role), "/v1/groups/" + groupCode(own));
            found(County.as(role), "/v1/memberships/" + foreignMembership);
        }
    }

    private static void list(RequestSpecification caller, String path, String field, String only) {
        caller.get(path).then().statusCode(200).body("items." + field, contains(only));
    }

    private static void found(RequestSpecification caller, String path) {
        caller.get(path).then().statusCode(200);
    }

    private static void hidden(RequestSpecification caller, String path) {
        caller.get(path).then().statusCode(404);
    }
}
