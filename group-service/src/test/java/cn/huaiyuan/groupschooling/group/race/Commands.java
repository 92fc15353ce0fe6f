package cn.huaiyuan.groupschooling.group.race;

import static cn.huaiyuan.groupschooling.group.County.bureau;
import static cn.huaiyuan.groupschooling.group.race.Command.enter;
import static cn.huaiyuan.groupschooling.group.race.Command.of;
import static cn.huaiyuan.groupschooling.group.race.Command.post;
import static cn.huaiyuan.groupschooling.group.race.Command.put;

import cn.huaiyuan.groupschooling.group.County;
import cn.huaiyuan.groupschooling.kit.time.Clocks;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The table of all commands; one that is new is raced against all others by a line here. */
final class Commands {
    private static final String VOID = "{\"reason\": \"x\"}";
    /** It has begun, and goes on after all that ends in these commands. */
    private static final String SEMESTER = "2026-2027-1";
    private static final LocalDate FIRST_DAY_OF_ITEMS = LocalDate.of(2024, 3, 1);
    private static final AtomicInteger ITEMS = new AtomicInteger();
    private static final String FIELDS = Stream
            .of("INFRASTRUCTURE", "RESOURCES", "TEACHING", "EVALUATION", "GOVERNANCE")
            .map(field -> "{\"field\": \"" + field + "\", \"text\": \"x\", \"maturity\": 1}")
            .collect(Collectors.joining(", "));

    private final Tables tables;
    /** The answers to all checks of an application of today. */
    private final String checks = County.checks();
    /** All items of the semester's catalogue. */
    private final String marks = Stream.of("2026-09-01", "2027-01-31").flatMap(day -> bureau()
            .queryParam("kind", "UNIFIED_PRACTICE").queryParam("asOf", day).queryParam("limit", 500)
            .get("/v1/catalogue-items").then().statusCode(200).extract().<List<String>>path("items.itemCode").stream())
            .distinct().map(item -> "{\"itemCode\": \"" + item + "\", \"done\": false}")
            .collect(Collectors.joining(", ", "{\"items\": [", "], \"reason\": \"x\"}"));

    Commands(Tables tables) {
        this.tables = tables;
    }

    List<Command> all() {
        return Stream.of(register(), groups(), memberships(), records(), new TableCommands(tables).all())
                .flatMap(List::stream).toList();
    }

    private List<Command> register() {
        return List.of(of("correct a legal person", s -> put("/v1/legal-persons/" + s.newPerson(), """
                {"name": "Corrected", "registeredOn": "1999-07-01", "reason": "x"}""")),
                of("void a legal person", s -> post("/v1/legal-persons/" + s.newPerson() + "/void", VOID)),
                of("put another legal person behind school B", s -> put("/v1/schools/" + s.school("B"),
                        otherLegalPerson(s, "B"))),
                of("put another legal person behind school E", s -> put("/v1/schools/" + s.school("E"),
                        otherLegalPerson(s, "E"))),
                of("correct the end of school F", s -> put("/v1/schools/" + s.school("F"), """
                        {"name": "School F", "ownership": "PUBLIC", "openedOn": "2000-09-01",
                         "closedOn": "2026-09-01", "reason": "x"}""")),
                of("rename school F", s -> post("/v1/schools/" + s.school("F") + "/rename", renamed("name"))),
                of("reclassify school B", s -> post("/v1/schools/" + s.school("B") + "/reclassify", """
                        {"ownership": "PRIVATE", "validFrom": "2026-09-01", "reason": "x"}""")),
                of("void school F", s -> post("/v1/schools/" + s.school("F") + "/void", VOID)),
                of("close school A", s -> post("/v1/schools/" + s.school("A") + "/close", ending(""))),
                of("close school B", s -> post("/v1/schools/" + s.school("B") + "/close", ending(""))),
                of("close school E", s -> post("/v1/schools/" + s.school("E") + "/close", ending(""))),
                of("close school F", s -> post("/v1/schools/" + s.school("F") + "/close", ending(""))),
                of("merge school B into F", s -> post("/v1/schools/" + s.school("B") + "/merge",
                        ending("\"into\": \"" + s.school("F") + "\", "))),
                of("merge school F into B", s -> post("/v1/schools/" + s.school("F") + "/merge",
                        ending("\"into\": \"" + s.school("B") + "\", "))),
                of("split school B to F", s -> post("/v1/schools/" + s.school("B") + "/split",
                        ending("\"parts\": [{\"schoolCode\": \"" + s.school("F") + "\", \"unitCodes\": [\""
                                + s.unit("B") + "\"]}], "))),
                of("register a unit of F", s -> enter("/v1/units/" + s.unit("F"), unit(s.school("F"), 1, "null", ""))),
                of("correct the end of unit B", s -> put("/v1/units/" + s.unit("B"),
                        unit(s.school("B"), 1, "\"2026-09-01\"", ", \"reason\": \"x\""))),
                of("rename unit E", s -> post("/v1/units/" + s.unit("E") + "/rename", renamed("displayName"))),
                of("reclassify unit E", s -> post("/v1/units/" + s.unit("E") + "/reclassify", """
                        {"kind": "TEACHING_POINT", "validFrom": "2026-09-01", "reason": "x"}""")),
                of("close unit A", s -> post("/v1/units/" + s.unit("A") + "/close", ending(""))),
                of("merge unit A into B", s -> post("/v1/units/" + s.unit("A") + "/merge",
                        ending("\"into\": \"" + s.unit("B") + "\", "))),
                of("merge unit B into A", s -> post("/v1/units/" + s.unit("B") + "/merge",
                        ending("\"into\": \"" + s.unit("A") + "\", "))),
                of("merge unit E into B", s -> post("/v1/units/" + s.unit("E") + "/merge",
                        ending("\"into\": \"" + s.unit("B") + "\", "))),
                of("split unit B into free and E", s -> post("/v1/units/" + s.unit("B") + "/split", ending(
                        "\"into\": [\"" + s.free() + "\", \"" + s.unit("E") + "\"], \"goesOn\": false, "))),
                of("void the free unit", s -> post("/v1/units/" + s.free() + "/void", VOID)));
    }

    private List<Command> groups() {
        return List.of(of("found group N", s -> bureau().body("""
                {"groupCode": "%s", "name": "N", "kind": "OTHER", "foundedOn": "2024-02-20", "tier": "LOOSE",
                 "governance": "AGREEMENT", "document": "a", "assumed": true}""".formatted(s.group("N")))
                .post("/v1/groups")),
                of("dissolve group H", s -> put("/v1/groups/" + s.group("H"),
                        """
                                {"name": "H", "kind": "OTHER", "foundedOn": "2024-02-20", "dissolvedOn": "2026-09-01", "tiers": [
                                 {"tier": "LOOSE", "governance": "AGREEMENT", "validFrom": "2024-02-20",
                                  "validTo": "2026-08-31", "document": "a", "assumed": true}], "reason": "x"}""")),
                of("correct that K is a single legal person", s -> put("/v1/groups/" + s.group("K"),
                        """
                                {"name": "K", "kind": "OTHER", "foundedOn": "2024-02-20", "tiers": [
                                 {"tier": "TIGHT", "governance": "SINGLE_LEGAL_PERSON", "validFrom": "2024-02-20",
                                  "document": "a", "assumed": true}], "reason": "x"}""")),
                of("rename group K", s -> post("/v1/groups/" + s.group("K") + "/rename", renamed("name"))),
                of("void group H", s -> post("/v1/groups/" + s.group("H") + "/void", VOID)),
                of("apply for group H", s -> application(s, "H", "TEAM_MANAGEMENT")),
                of("approve that K is a single legal person", this::ofK,
                        s -> post("/v1/tier-applications/" + ofK(s) + "/approve", decision())),
                of("reject that K is a single legal person", this::ofK,
                        s -> post("/v1/tier-applications/" + ofK(s) + "/reject", decision())),
                of("withdraw that K is a single legal person", this::ofK,
                        s -> post("/v1/tier-applications/" + ofK(s) + "/withdraw", VOID)));
    }

    private List<Command> memberships() {
        return List.of(of("admit unit B to G", s -> bureau().body(admission(s, "G", s.unit("B"), "MEMBER"))
                .post("/v1/memberships")),
                of("admit unit B to H as headquarters", s -> bureau().body(admission(s, "H", s.unit("B"), "HQ"))
                        .post("/v1/memberships")),
                of("admit the free unit to H as headquarters",
                        s -> bureau().body(admission(s, "H", s.free(), "HQ")).post("/v1/memberships")),
                of("admit the free unit to K", s -> bureau().body(admission(s, "K", s.free(), "MEMBER"))
                        .post("/v1/memberships")),
                of("end the headquarters of G", s -> place(s, "A"), s -> post(place(s, "A") + "/end", end())),
                of("void the headquarters of G", s -> place(s, "A"), s -> post(place(s, "A") + "/void", VOID)),
                of("move the headquarters of G to H", s -> place(s, "A"),
                        s -> post(place(s, "A") + "/move", move(s, "H"))),
                of("end the member of K", s -> place(s, "E"), s -> post(place(s, "E") + "/end", end())),
                of("void the member of K", s -> place(s, "E"), s -> post(place(s, "E") + "/void", VOID)),
                of("move the member of K to G", s -> place(s, "E"),
                        s -> post(place(s, "E") + "/move", move(s, "G"))),
                of("hand over the headquarters of K", s -> bureau().body("""
                        {"unit": "%s", "validFrom": "2025-03-01", "reason": "x"}""".formatted(s.unit("E")))
                        .post("/v1/groups/" + s.group("K") + "/headquarters")));
    }

    private List<Command> records() {
        return List.of(of("record a census", s -> enter("/v1/units/" + s.free() + "/censuses/2024-2025", """
                {"students": 10, "classes": 1, "reason": "x", "document": "x"}""")),
                of("void a census", s -> s.once("census", () -> id(enter("/v1/units/" + s.unit("E")
                        + "/censuses/2024-2025",
                        "{\"students\": 10, \"classes\": 1, \"reason\": \"x\", \"document\": \"x\"}"))),
                        s -> post("/v1/units/" + s.unit("E") + "/censuses/2024-2025/void",
                                "{\"reason\": \"x\", \"document\": \"x\"}")),
                of("record going digital", s -> enter("/v1/units/" + s.free() + "/digital-records/2024-2025",
                        findings())),
                of("void a record of going digital", s -> s.once("digital", () -> id(enter(digital(s), findings()))),
                        s -> post(digital(s) + "/void", VOID)),
                of("record practices", s -> enter(practices(s), marks)),
                of("void practices", s -> s.once("practices", () -> id(enter(practices(s), marks))),
                        s -> post(practices(s) + "/void", VOID)),
                of("designate school F", s -> bureau().body("""
                        {"school": "%s", "document": "x", "validFrom": "2024-09-01"}""".formatted(s.school("F")))
                        .post("/v1/designations")),
                of("designate the free unit", s -> bureau().body("""
                        {"unit": "%s", "document": "x", "validFrom": "2024-09-01"}""".formatted(s.free()))
                        .post("/v1/designations")),
                of("correct a designation", Commands::designation, s -> post("/v1/designations/" + designation(s)
                        + "/correct",
                        """
                                {"document": "x", "validFrom": "2024-09-01", "validTo": "2025-08-31", "reason": "x"}""")),
                of("end a designation", Commands::designation, s -> post("/v1/designations/"
                        + designation(s) + "/end", end())),
                of("void a designation", Commands::designation, s -> post("/v1/designations/"
                        + designation(s) + "/void", VOID)),
                of("name an item in an application", Commands::item, s -> bureau().body("""
                        {"tier": "TIGHT", "governance": "TEAM_MANAGEMENT", "validFrom": "2026-09-01", "appliedOn": "%s",
                         "document": "x", "checks": [%s, {"itemCode": "%s", "met": false}]}"""
                        .formatted(item(s), checks, s.code("ITEM"))).post("/v1/groups/" + s.group("H")
                                + "/tier-applications")),
                of("correct an item", Commands::item, s -> put("/v1/catalogue-items/" + s.code("ITEM"), """
                        {"kind": "TRANSITION_CHECK", "position": 951, "periods": [{"name": "y", "validFrom": "%1$s",
                         "validTo": "%1$s", "document": "x", "assumed": false}], "reason": "x"}""".formatted(item(s)))),
                of("void an item", Commands::item,
                        s -> post("/v1/catalogue-items/" + s.code("ITEM") + "/void", VOID)),
                of("seat a body", Commands::body, s -> enter("/v1/bodies/" + s.code("SEATED"), """
                        {"name": "x", "kind": "LEADING_GROUP", "seats": [{"role": "MEMBER", "holder": "%s", "post": "x",
                         "validFrom": "2024-02-20", "document": "x"}]}""".formatted(s.code("HOLDER")))),
                of("seat two in each other, one way", Commands::leading, s -> put("/v1/bodies/" + s.code("LEFT"),
                        seating(s.code("RIGHT")))),
                of("seat two in each other, the other way", Commands::leading,
                        s -> put("/v1/bodies/" + s.code("RIGHT"), seating(s.code("LEFT")))),
                of("register a policy of the number", s -> enter(policyPath(s, "RACE"), policyOf(s, "x"))),
                of("correct a policy", Commands::policy, s -> put(policyPath(s, "RACED"),
                        policyOf(s, "y"))),
                of("void a policy", Commands::policy, s -> post(policyPath(s, "RACED") + "/void", VOID)),
                of("void a body", Commands::body, s -> post("/v1/bodies/" + s.code("HOLDER") + "/void",
                        VOID)));
    }

    private static String otherLegalPerson(Scene s, String letter) {
        return """
                {"name": "School %s", "ownership": "PUBLIC", "openedOn": "2000-09-01", "legalPersons": [
                 {"legalPersonCode": "%s", "validFrom": "2000-09-01", "validTo": "2026-08-31"},
                 {"legalPersonCode": "%s", "validFrom": "2026-09-01"}], "reason": "x"}"""
                .formatted(letter, s.person(), s.newPerson());
    }

    private static String unit(String schoolCode, int campus, String closedOn, String more) {
        return """
                {"schoolCode": "%1$s", "campusCode": "%1$s-C0%2$d", "displayName": "Campus", "stage": "PRIMARY",
                 "kind": "REGULAR", "openedOn": "2000-09-01", "closedOn": %3$s %4$s}"""
                .formatted(schoolCode, campus, closedOn, more);
    }

    private static String renamed(String field) {
        return "{\"" + field + "\": \"Renamed\", \"validFrom\": \"2026-09-01\", \"reason\": \"x\"}";
    }

    private static String ending(String more) {
        return "{" + more + "\"on\": \"2026-09-01\", \"document\": \"x\", \"reason\": \"x\"}";
    }

    private static String end() {
        return "{\"lastDay\": \"2026-08-31\", \"reason\": \"x\"}";
    }

    private static String decision() {
        return "{\"decidedOn\": \"" + LocalDate.now(Clocks.ZONE) + "\", \"document\": \"x\", \"reason\": \"x\"}";
    }

    private static String admission(Scene s, String group, String unit, String role) {
        return """
                {"group": "%s", "unit": "%s", "role": "%s", "primary": true, "validFrom": "2024-09-01", "validTo": null,
                 "reason": "JOINED", "changeReason": "x"}""".formatted(s.group(group), unit, role);
    }

    private static String move(Scene s, String group) {
        return """
                {"group": "%s", "role": "MEMBER", "primary": true, "validFrom": "2026-09-01", "reason": "x"}"""
                .formatted(s.group(group));
    }

    private static String place(Scene s, String unit) {
        return "/v1/memberships/" + s.membership(s.unit(unit));
    }

    private Response application(Scene s, String group, String governance) {
        return bureau().body("""
                {"tier": "TIGHT", "governance": "%s", "validFrom": "2026-09-01", "document": "x", "reason": "x",
                 "checks": [%s]}""".formatted(governance, checks)).post("/v1/groups/" + s.group(group)
                + "/tier-applications");
    }

    private String ofK(Scene s) {
        return s.once("application", () -> id(application(s, "K", "SINGLE_LEGAL_PERSON")));
    }

    private static String practices(Scene s) {
        return "/v1/groups/" + s.group("K") + "/members/" + s.unit("E") + "/practices/" + SEMESTER;
    }

    private static String designation(Scene s) {
        return s.once("designation", () -> id(bureau().body("""
                {"unit": "%s", "document": "x", "validFrom": "2024-09-01"}""".formatted(s.unit("E")))
                .post("/v1/designations")));
    }

    /** The one day on which a check holds that no other scene has. */
    private static String item(Scene s) {
        return s.once("item", () -> {
            var day = FIRST_DAY_OF_ITEMS.plusDays(ITEMS.getAndIncrement()).toString();
            id(enter("/v1/catalogue-items/" + s.code("ITEM"), """
                    {"kind": "TRANSITION_CHECK", "position": 950, "periods": [{"name": "x", "validFrom": "%1$s",
                     "validTo": "%1$s", "document": "x", "assumed": false}]}""".formatted(day)));
            return day;
        });
    }

    private static String body(Scene s) {
        return s.once("body", () -> id(enter("/v1/bodies/" + s.code("HOLDER"),
                "{\"name\": \"x\", \"kind\": \"DEPARTMENT\"}")));
    }

    private static String leading(Scene s) {
        return s.once("leading", () -> Stream.of("LEFT", "RIGHT").map(code -> id(enter("/v1/bodies/" + s.code(code),
                "{\"name\": \"x\", \"kind\": \"LEADING_GROUP\"}"))).collect(Collectors.joining()));
    }

    private static String seating(String holder) {
        return """
                {"name": "x", "kind": "LEADING_GROUP", "seats": [{"role": "MEMBER", "holder": "%s", "post": "x",
                 "validFrom": "2024-02-20", "document": "x"}], "reason": "x"}""".formatted(holder);
    }

    private static String policy(Scene s) {
        return s.once("policy", () -> id(enter(policyPath(s, "RACED"), policyOf(s, "x"))));
    }

    private static String policyPath(Scene s, String prefix) {
        return "/v1/policies/" + s.code(prefix).replace("_", "-2024-");
    }

    /** Under whatever code it is of one number. */
    private static String policyOf(Scene s, String title) {
        return """
                {"documentNumber": "%s", "title": "%s", "issuer": "x", "topic": "OTHER", "issuedOn": "2024-02-20",
                 "validFrom": "2024-02-20", "clauses": [], "reason": "x"}"""
                .formatted(s.code("RACED").replace("_", "〔2024〕") + "号", title);
    }

    private static String digital(Scene s) {
        return "/v1/units/" + s.unit("E") + "/digital-records/2024-2025";
    }

    private static String findings() {
        return "{\"findings\": [" + FIELDS + "]}";
    }

    private static String id(Response answer) {
        return answer.then().statusCode(201).extract().path("id");
    }
}
