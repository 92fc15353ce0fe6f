package cn.huaiyuan.groupschooling.group.history;

import static cn.huaiyuan.groupschooling.group.County.bureau;
import static cn.huaiyuan.groupschooling.group.history.Attempt.orLast;
import static cn.huaiyuan.groupschooling.group.history.Attempt.quoted;

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
                 "reason": "JOINED"}""".formatted(group, unit, role, primary, from, quoted(to)))
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

    Attempt makeVoid() {
        if (book.memberships().isEmpty()) {
            return Attempt.NOTHING_TO_DO;
        }
        var id = chance.any(book.memberships());
        return Attempt.post("/v1/memberships/" + id + "/void", "{\"reason\": \"why\"}", () -> book.neverWas(id));
    }
}
