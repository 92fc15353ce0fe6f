package cn.huaiyuan.groupschooling.group.history;

import static cn.huaiyuan.groupschooling.group.County.bureau;
import static cn.huaiyuan.groupschooling.group.history.Attempt.orLast;
import static cn.huaiyuan.groupschooling.group.history.Attempt.quoted;

import java.time.LocalDate;

/** What may happen to a unit's place in a group. */
record MembershipSteps(Chance chance, DayBook book) {

    Attempt admit() {
        var group = chance.any(book.groups());
        var unit = chance.any(book.units());
        var role = chance.oneIn(4) ? "HQ" : "MEMBER";
        var primary = chance.oneIn(2);
        var from = chance.day();
        var to = chance.oneIn(2) ? null : chance.dayAfter(from);
        var answer = bureau().body("""
                {"group": "%s", "unit": "%s", "role": "%s", "primary": %s, "validFrom": "%s", "validTo": %s,
                 "reason": "JOINED", "changeReason": "补录"}""".formatted(group, unit, role, primary, from, quoted(to)))
                .post("/v1/memberships");
        return new Attempt(answer,
                () -> book.membership(answer.path("id"), group, unit, role, primary, from, orLast(to)));
    }

    Attempt end() {
        if (book.memberships().isEmpty()) {
            return Attempt.NOTHING_TO_DO;
        }
        var id = chance.any(book.memberships());
        var lastDay = chance.day();
        return Attempt.post("/v1/memberships/" + id + "/end", """
                {"lastDay": "%s", "reason": "why"}""".formatted(lastDay), () -> book.leaves(id, lastDay.plusDays(1)));
    }

    Attempt move() {
        if (book.lastingMemberships().isEmpty()) {
            return Attempt.NOTHING_TO_DO;
        }
        var id = chance.any(book.lastingMemberships());
        var to = chance.any(book.groups());
        var primary = chance.oneIn(2);
        var from = chance.day();
        var answer = bureau().header("If-Match", "*").body("""
                {"group": "%s", "role": "MEMBER", "primary": %s, "validFrom": "%s", "reason": "why"}"""
                .formatted(to, primary, from)).post("/v1/memberships/" + id + "/move");
        return new Attempt(answer, () -> {
            book.leaves(id, from);
            book.membership(answer.path("id"), to, answer.path("unitCode"), "MEMBER", primary, from, DayBook.LAST);
        });
    }

    /** To a member of the same group. */
    Attempt handOver() {
        var day = chance.day();
        var leading = book.membershipsOn(day, "HQ");
        if (leading.isEmpty()) {
            return Attempt.NOTHING_TO_DO;
        }
        var former = chance.any(leading);
        var group = book.groupOf(former);
        var members = book.membershipsOn(day, "MEMBER").stream().filter(id -> book.groupOf(id).equals(group)).toList();
        if (members.isEmpty()) {
            return Attempt.NOTHING_TO_DO;
        }
        var successor = chance.any(members);
        var answer = bureau().body("""
                {"unit": "%s", "validFrom": "%s", "reason": "why"}""".formatted(book.unitOf(successor), day))
                .post("/v1/groups/" + group + "/headquarters");
        return new Attempt(answer, () -> {
            book.goesOnAs(successor, answer.path("id"), "HQ", day);
            book.goesOnAs(former, idOf(group, book.unitOf(former), day), "MEMBER", day);
        });
    }

    private static String idOf(String group, String unit, LocalDate day) {
        return bureau().queryParam("group", group).queryParam("unit", unit).queryParam("asOf", day.toString())
                .get("/v1/memberships").then().statusCode(200).extract().path("items[0].id");
    }

    Attempt makeVoid() {
        if (book.memberships().isEmpty()) {
            return Attempt.NOTHING_TO_DO;
        }
        var id = chance.any(book.memberships());
        return Attempt.post("/v1/memberships/" + id + "/void", "{\"reason\": \"why\"}", () -> book.neverWas(id));
    }
}
