package cn.huaiyuan.groupschooling.group.history;

import static cn.huaiyuan.groupschooling.group.history.Attempt.quoted;

import java.util.List;
import java.util.stream.Collectors;

/** What may happen to a school. */
record SchoolSteps(Chance chance, DayBook book) {

    /** Not closed after all, or on another day, and as if it had borne one name and been public always. */
    Attempt correct() {
        var school = chance.any(book.schools());
        var name = "School corrected " + chance.upTo(1_000);
        var closed = chance.oneIn(4) ? chance.dayAfter(chance.day()) : null;
        return Attempt.put("/v1/schools/" + school, """
                {"name": "%s", "kind": "SCHOOL", "ownership": "PUBLIC", "openedOn": "2000-09-01", "closedOn": %s,
                 "formerNames": [], "formerClassifications": [], "reason": "why"}"""
                .formatted(name, quoted(closed)),
                () -> book.school(school, DayBook.FIRST,
                        closed == null ? DayBook.LAST : closed.minusDays(1), name));
    }

    Attempt close() {
        var school = chance.any(book.schools());
        var on = chance.day();
        return Attempt.post("/v1/schools/" + school + "/close", """
                {"on": "%s", "document": "closing", "reason": "why"}""".formatted(on), () -> {
            book.partsFrom(school, on).forEach(unit -> book.goes(unit, on));
            book.schoolGoes(school, on);
        });
    }

    Attempt merge() {
        var school = chance.any(book.schools());
        var into = chance.any(book.schools());
        var on = chance.day();
        return Attempt.post("/v1/schools/" + school + "/merge", """
                {"into": "%s", "on": "%s", "document": "merger", "reason": "why"}""".formatted(into, on), () -> {
            book.partsFrom(school, on).forEach(unit -> book.moves(unit, into, on));
            book.schoolGoes(school, on);
        });
    }

    /** Gives some of its units, or all, to another school. */
    Attempt split() {
        var unit = chance.any(book.units());
        var school = book.lastSchoolOf(unit);
        var on = chance.day();
        var parts = book.partsFrom(school, on);
        if (parts.isEmpty()) {
            return Attempt.NOTHING_TO_DO;
        }
        var given = chance.some(parts);
        var into = chance.any(book.schools());
        return Attempt.post("/v1/schools/" + school + "/split", """
                {"parts": [{"schoolCode": "%s", "unitCodes": [%s]}], "on": "%s", "document": "split",
                 "reason": "why"}""".formatted(into,
                given.stream().map(code -> '"' + code + '"').collect(Collectors.joining(", ")), on), () -> {
                    given.forEach(code -> book.moves(code, into, on));
                    if (given.size() == parts.size()) {
                        book.schoolGoes(school, on);
                    }
                });
    }

    Attempt rename() {
        var school = chance.any(book.schools());
        var name = "School renamed " + chance.upTo(1_000);
        var from = chance.day();
        return Attempt.post("/v1/schools/" + school + "/rename", """
                {"name": "%s", "validFrom": "%s", "reason": "why"}""".formatted(name, from),
                () -> book.schoolBears(school, name, from));
    }
    Attempt reclassify() {
        var school = chance.any(book.schools());
        var kind = chance.any(List.of("SCHOOL", "TOWNSHIP_CENTRAL_SCHOOL"));
        var ownership = chance.any(List.of("PUBLIC", "PRIVATE"));
        var from = chance.day();
        return Attempt.post("/v1/schools/" + school + "/reclassify", """
                {"kind": "%s", "ownership": "%s", "validFrom": "%s", "reason": "why"}"""
                .formatted(kind, ownership, from), () -> book.schoolIs(school, kind + " " + ownership, from));
    }
}
