package cn.huaiyuan.groupschooling.group.history;

import static cn.huaiyuan.groupschooling.group.County.bureau;
import static cn.huaiyuan.groupschooling.group.County.checks;
import static cn.huaiyuan.groupschooling.group.County.groupCode;
import static cn.huaiyuan.groupschooling.group.County.number;
import static cn.huaiyuan.groupschooling.group.history.Attempt.orLast;
import static cn.huaiyuan.groupschooling.group.history.Attempt.quoted;

import cn.huaiyuan.groupschooling.group.County;
import cn.huaiyuan.groupschooling.kit.time.Clocks;
import java.time.LocalDate;
import java.util.List;

/** What may happen to a group. */
record GroupSteps(Chance chance, DayBook book) {
    private static final int AT_MOST = 6;

    Attempt found() {
        if (book.groups().size() >= AT_MOST) {
            return Attempt.NOTHING_TO_DO;
        }
        var number = number();
        var code = groupCode(number);
        var from = chance.earlyDay();
        var body = County.founding(number).replace("2024-02-20", from.toString());
        return new Attempt(bureau().body(body).post("/v1/groups"), () -> {
            book.group(code);
            book.groupName(code, "Group " + number);
            book.tier(code, "LOOSE AGREEMENT", from, DayBook.LAST);
        });
    }

    Attempt changeTier() {
        var group = chance.any(book.groups());
        var from = chance.day();
        var tier = chance.any(List.of("LOOSE AGREEMENT", "TIGHT TEAM_MANAGEMENT", "TIGHT TEAM_MANAGEMENT",
                "TIGHT SINGLE_LEGAL_PERSON"));
        var path = "/v1/groups/" + group + "/tier-applications";
        var wanted = """
                {"tier": "%s", "governance": "%s", "validFrom": "%s", "document": "application", "reason": "why",
                 "checks": [%s]}""";
        var words = tier.split(" ");
        var applied = bureau().body(wanted.formatted(words[0], words[1], from, checks())).post(path);
        if (applied.statusCode() == 422) {
            applied = bureau().body(wanted.formatted(words[0], words[1], from, "")).post(path);
        }
        if (applied.statusCode() != 201) {
            return new Attempt(applied, () -> {
            });
        }
        var application = "/v1/tier-applications/" + applied.path("id");
        var decided = bureau().header("If-Match", "*").body("""
                {"decidedOn": "%s", "document": "decision", "reason": "why"}"""
                .formatted(LocalDate.now(Clocks.ZONE))).post(application + "/approve");
        if (decided.statusCode() != 200) {
            bureau().header("If-Match", "*").body("{\"reason\": \"not to be had\"}").post(application + "/withdraw")
                    .then().statusCode(200);
        }
        return new Attempt(decided, () -> book.tierFrom(group, tier, from));
    }

    /** As often as not one that nothing refers to: there are few of those. */
    Attempt makeVoid() {
        var free = book.groupsWithoutMembers();
        var group = chance.any(free.isEmpty() || chance.oneIn(2) ? book.groups() : free);
        return Attempt.post("/v1/groups/" + group + "/void", "{\"reason\": \"why\"}",
                () -> book.neverWasGroup(group));
    }

    Attempt rename() {
        var group = chance.any(book.groups());
        var name = "Group renamed " + chance.upTo(1_000);
        var from = chance.day();
        return Attempt.post("/v1/groups/" + group + "/rename", """
                {"name": "%s", "validFrom": "%s", "reason": "why"}""".formatted(name, from),
                () -> book.groupBears(group, name, from));
    }

    /** A history of two tiers and one name, and now and then an end. */
    Attempt correct() {
        var group = chance.any(book.groups());
        var founded = chance.earlyDay();
        var firstEnds = chance.dayAfter(founded);
        var secondBegins = chance.turning(firstEnds.plusDays(1));
        var dissolved = chance.oneIn(4) ? chance.dayAfter(secondBegins) : null;
        var secondEnds = dissolved == null ? null : dissolved.minusDays(1);
        var body = """
                {"name": "Corrected", "kind": "OTHER", "foundedOn": "%s", "dissolvedOn": %s, "formerNames": [], "tiers": [
                 {"tier": "TIGHT", "governance": "TEAM_MANAGEMENT", "validFrom": "%s", "validTo": "%s",
                  "document": "a", "assumed": true},
                 {"tier": "LOOSE", "governance": "AGREEMENT", "validFrom": "%s", "validTo": %s, "document": "b",
                  "assumed": true}], "reason": "correction %d"}"""
                .formatted(founded, quoted(dissolved), founded,
                        firstEnds, secondBegins, quoted(secondEnds), chance.upTo(1_000));
        return Attempt.put("/v1/groups/" + group, body, () -> {
            book.group(group);
            book.groupName(group, "Corrected");
            book.tier(group, DayBook.NO_TIER, founded, orLast(secondEnds));
            book.tier(group, "TIGHT TEAM_MANAGEMENT", founded, firstEnds);
            book.tier(group, "LOOSE AGREEMENT", secondBegins, orLast(secondEnds));
        });
    }
}
