package cn.huaiyuan.groupschooling.group.history;

import static cn.huaiyuan.groupschooling.group.County.bureau;
import static cn.huaiyuan.groupschooling.group.County.number;
import static cn.huaiyuan.groupschooling.group.County.schoolCode;
import static cn.huaiyuan.groupschooling.group.County.unitCode;

import cn.huaiyuan.groupschooling.group.County;
import java.util.stream.Collectors;

/** What may happen to a unit. */
record UnitSteps(Chance chance, DayBook book) {
    private static final int AT_MOST = 16;

    /** With a school of its own. */
    Attempt open() {
        if (book.units().size() >= AT_MOST) {
            return Attempt.NOTHING_TO_DO;
        }
        var number = number();
        var unit = unitCode(number);
        var from = chance.openingDay();
        County.registerSchool(number);
        return new Attempt(bureau().body(County.unit(number, from.toString(), null, "")).put("/v1/units/" + unit),
                () -> {
                    book.school(schoolCode(number), DayBook.FIRST, DayBook.LAST, "School " + number);
                    book.unit(unit, from, DayBook.LAST, "Campus " + number);
                    book.kind(unit, "REGULAR");
                    book.belongs(unit, schoolCode(number));
                });
    }

    /** Other days, and as if it had borne one name and been of one kind always; anew where it was voided. */
    Attempt correct() {
        var unit = chance.any(book.units());
        var number = Integer.parseInt(unit.substring(4, 10));
        var opened = chance.openingDay();
        var closed = chance.oneIn(4) ? chance.dayAfter(opened) : null;
        var body = County.unit(number, opened.toString(), closed == null ? null : closed.toString(),
                ", \"formerNames\": [], \"formerKinds\": [], \"reason\": \"correction\"")
                .replaceFirst(schoolCode(number), book.lastSchoolOf(unit));
        return Attempt.put("/v1/units/" + unit, body, () -> {
            if (!book.hasBeen(unit)) {
                book.belongs(unit, book.lastSchoolOf(unit));
            }
            book.unit(unit, opened, closed == null ? DayBook.LAST : closed.minusDays(1), "Campus " + number);
            book.kind(unit, "REGULAR");
        });
    }

    Attempt makeVoid() {
        var unit = chance.any(book.units());
        return Attempt.post("/v1/units/" + unit + "/void", "{\"reason\": \"why\"}", () -> book.neverWasUnit(unit));
    }

    Attempt reclassify() {
        var unit = chance.any(book.units());
        var kind = chance.oneIn(2) ? "REGULAR" : "TEACHING_POINT";
        var from = chance.day();
        return Attempt.post("/v1/units/" + unit + "/reclassify", """
                {"kind": "%s", "validFrom": "%s", "reason": "why"}""".formatted(kind, from),
                () -> book.isOfKind(unit, kind, from));
    }

    Attempt close() {
        var unit = chance.any(book.units());
        var on = chance.day();
        return Attempt.post("/v1/units/" + unit + "/close", """
                {"on": "%s", "document": "closing", "reason": "why"}""".formatted(on), () -> book.goes(unit, on));
    }

    Attempt merge() {
        var unit = chance.any(book.units());
        var into = chance.any(book.units());
        var on = chance.day();
        return Attempt.post("/v1/units/" + unit + "/merge", """
                {"into": "%s", "on": "%s", "document": "merger", "reason": "why"}""".formatted(into, on),
                () -> book.goes(unit, on));
    }

    /** Into one other or two; into one only it must go on beside it. */
    Attempt split() {
        var unit = chance.any(book.units());
        var into = chance.some(book.units()).stream().limit(2).map(other -> '"' + other + '"')
                .collect(Collectors.joining(", "));
        var goesOn = chance.oneIn(2);
        var on = chance.day();
        return Attempt.post("/v1/units/" + unit + "/split", """
                {"into": [%s], "goesOn": %s, "on": "%s", "document": "split", "reason": "why"}"""
                .formatted(into, goesOn, on), () -> {
                    if (!goesOn) {
                        book.goes(unit, on);
                    }
                });
    }

    Attempt rename() {
        var unit = chance.any(book.units());
        var name = "Campus renamed " + chance.upTo(1_000);
        var from = chance.day();
        return Attempt.post("/v1/units/" + unit + "/rename", """
                {"displayName": "%s", "validFrom": "%s", "reason": "why"}""".formatted(name, from),
                () -> book.bears(unit, name, from));
    }
}
