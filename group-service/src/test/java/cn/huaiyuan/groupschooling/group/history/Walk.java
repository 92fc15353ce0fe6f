package cn.huaiyuan.groupschooling.group.history;

import static cn.huaiyuan.groupschooling.group.County.bureau;
import static cn.huaiyuan.groupschooling.group.County.checks;
import static cn.huaiyuan.groupschooling.group.County.groupCode;
import static cn.huaiyuan.groupschooling.group.County.number;
import static cn.huaiyuan.groupschooling.group.County.unitCode;

import cn.huaiyuan.groupschooling.group.County;
import cn.huaiyuan.groupschooling.kit.time.Clocks;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * Takes one step after another through a county's history, at random and over REST. What the service accepts is painted
 * into the day book; what it refuses must leave no trace. A further kind of step is one more line in {@link #kinds}.
 */
final class Walk {
    private static final LocalDate BEGIN = LocalDate.of(2023, 1, 1);
    private static final int SPAN = 1_800;
    private static final int GROUPS = 6;
    private static final int UNITS = 16;
    private static final Set<Integer> REFUSED = Set.of(409, 422);

    private final Random random;
    private final DayBook book = new DayBook();
    private final Map<String, Supplier<Attempt>> kinds = new LinkedHashMap<>();
    private final Map<String, Integer> taken = new TreeMap<>();
    private final List<LocalDate> turningDays = new ArrayList<>();
    private int refused;

    /** @param painting what an acceptance means for the book */
    private record Attempt(Response answer, Runnable painting) {
    }

    Walk(long seed) {
        random = new Random(seed);
        for (int i = 0; i < GROUPS / 2; i++) {
            accepted("founding", found());
        }
        for (int i = 0; i < UNITS / 2; i++) {
            accepted("opening", open());
        }
        kinds.put("founding", this::found);
        kinds.put("opening", this::open);
        kinds.put("tier", this::changeTier);
        kinds.put("admission", this::admit);
        kinds.put("admission beside", this::admit);
        kinds.put("admission again", this::admit);
        kinds.put("withdrawal", this::end);
        kinds.put("move", this::move);
        kinds.put("voiding", this::makeVoid);
        kinds.put("corrected group", this::correctGroup);
        kinds.put("corrected unit", this::correctUnit);
        kinds.put("closing", this::close);
        kinds.put("merger", this::merge);
    }

    void go(int steps) {
        for (int i = 0; i < steps; i++) {
            var kind = any(kinds.keySet());
            accepted(kind, kinds.get(kind).get());
        }
    }

    private void accepted(String kind, Attempt attempt) {
        var status = attempt.answer().statusCode();
        if (status < 300) {
            attempt.painting().run();
            taken.merge(kind, 1, Integer::sum);
        } else if (REFUSED.contains(status)) {
            refused++;
        } else {
            throw new AssertionError(kind + " was answered " + status + " " + attempt.answer().asString());
        }
    }

    DayBook book() {
        return book;
    }

    /** How many steps of each kind were accepted. */
    Map<String, Integer> taken() {
        return taken;
    }

    Set<String> kinds() {
        return kinds.keySet();
    }

    int refused() {
        return refused;
    }

    /** Every other one next to a day on which something turns: that is where a register goes wrong. */
    LocalDate anyDate() {
        return random.nextBoolean()
                ? any(turningDays).plusDays(random.nextInt(3) - 1)
                : BEGIN.minusDays(100).plusDays(random.nextInt(SPAN + 300));
    }

    <T> T any(Collection<T> of) {
        return of.stream().skip(random.nextInt(of.size())).findFirst().orElseThrow();
    }

    private LocalDate day() {
        var day = BEGIN.plusDays(random.nextInt(SPAN));
        turningDays.add(day);
        return day;
    }

    private LocalDate dayAfter(LocalDate from) {
        var day = from.plusDays(1 + random.nextInt(700));
        turningDays.add(day);
        return day;
    }

    private Attempt found() {
        if (book.groups().size() >= GROUPS) {
            return changeTier();
        }
        var number = number();
        var code = groupCode(number);
        var from = BEGIN.plusDays(random.nextInt(SPAN / 3));
        turningDays.add(from);
        var body = County.founding(number).replace("2024-02-20", from.toString());
        return new Attempt(bureau().body(body).post("/v1/groups"), () -> {
            book.group(code);
            book.tier(code, "LOOSE AGREEMENT", from, DayBook.LAST);
        });
    }

    private Attempt open() {
        if (book.units().size() >= UNITS) {
            return admit();
        }
        var number = number();
        var from = random.nextBoolean() ? LocalDate.of(2000, 9, 1) : day();
        County.registerSchool(number);
        return new Attempt(bureau().body(County.unit(number, from.toString(), null, ""))
                .put("/v1/units/" + unitCode(number)), () -> book.unit(unitCode(number), from, DayBook.LAST));
    }

    private Attempt changeTier() {
        var group = any(book.groups());
        var from = day();
        var tier = any(List.of("LOOSE AGREEMENT", "TIGHT TEAM_MANAGEMENT", "TIGHT TEAM_MANAGEMENT",
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

    private Attempt admit() {
        var group = any(book.groups());
        var unit = any(book.units());
        var role = random.nextInt(4) == 0 ? "HQ" : "MEMBER";
        var primary = random.nextBoolean();
        var from = day();
        var to = random.nextBoolean() ? null : dayAfter(from);
        var answer = bureau().body("""
                {"group": "%s", "unit": "%s", "role": "%s", "primary": %s, "validFrom": "%s", "validTo": %s,
                 "reason": "JOINED"}""".formatted(group, unit, role, primary, from, quoted(to)))
                .post("/v1/memberships");
        return new Attempt(answer,
                () -> book.membership(answer.path("id"), group, unit, role, primary, from, orLast(to)));
    }

    private Attempt end() {
        if (book.memberships().isEmpty()) {
            return admit();
        }
        var id = any(book.memberships());
        var lastDay = day();
        return new Attempt(write("/v1/memberships/" + id + "/end", """
                {"lastDay": "%s", "reason": "why"}""".formatted(lastDay)),
                () -> book.leaves(id, lastDay.plusDays(1)));
    }

    private Attempt move() {
        if (book.memberships().isEmpty()) {
            return admit();
        }
        var id = any(book.memberships());
        var to = any(book.groups());
        var primary = random.nextBoolean();
        var from = day();
        var answer = write("/v1/memberships/" + id + "/move", """
                {"group": "%s", "role": "MEMBER", "primary": %s, "validFrom": "%s", "reason": "why"}"""
                .formatted(to, primary, from));
        return new Attempt(answer, () -> {
            book.leaves(id, from);
            book.membership(answer.path("id"), to, answer.path("unitCode"), "MEMBER", primary, from, DayBook.LAST);
        });
    }

    private Attempt makeVoid() {
        if (book.memberships().isEmpty()) {
            return admit();
        }
        var id = any(book.memberships());
        return new Attempt(write("/v1/memberships/" + id + "/void", "{\"reason\": \"why\"}"), () -> book.neverWas(id));
    }

    /** A history with a gap, and now and then an end. */
    private Attempt correctGroup() {
        var group = any(book.groups());
        var founded = BEGIN.plusDays(random.nextInt(SPAN / 3));
        var firstEnds = dayAfter(founded);
        var secondBegins = firstEnds.plusDays(1 + random.nextInt(3));
        var dissolved = random.nextInt(4) == 0 ? dayAfter(secondBegins) : null;
        turningDays.addAll(List.of(founded, secondBegins));
        var secondEnds = dissolved == null ? null : dissolved.minusDays(1);
        var answer = bureau().header("If-Match", "*").body("""
                {"name": "Corrected", "kind": "OTHER", "foundedOn": "%s", "dissolvedOn": %s, "tiers": [
                 {"tier": "TIGHT", "governance": "TEAM_MANAGEMENT", "validFrom": "%s", "validTo": "%s",
                  "document": "a", "assumed": true},
                 {"tier": "LOOSE", "governance": "AGREEMENT", "validFrom": "%s", "validTo": %s, "document": "b",
                  "assumed": true}], "reason": "correction %d"}""".formatted(founded, quoted(dissolved), founded,
                firstEnds, secondBegins, quoted(secondEnds), random.nextInt())).put("/v1/groups/" + group);
        return new Attempt(answer, () -> {
            book.group(group);
            book.tier(group, DayBook.NO_TIER, founded, orLast(secondEnds));
            book.tier(group, "TIGHT TEAM_MANAGEMENT", founded, firstEnds);
            book.tier(group, "LOOSE AGREEMENT", secondBegins, orLast(secondEnds));
        });
    }

    private Attempt correctUnit() {
        var unit = any(book.units());
        var number = Integer.parseInt(unit.substring(4, 10));
        var opened = random.nextBoolean() ? LocalDate.of(2000, 9, 1) : day();
        var closed = random.nextInt(3) == 0 ? dayAfter(opened.isBefore(BEGIN) ? BEGIN : opened) : null;
        var answer = bureau().header("If-Match", "*").body(County.unit(number, opened.toString(),
                closed == null ? null : closed.toString(), ", \"reason\": \"correction\"")).put("/v1/units/" + unit);
        return new Attempt(answer,
                () -> book.unit(unit, opened, closed == null ? DayBook.LAST : closed.minusDays(1)));
    }

    private Attempt close() {
        var unit = any(book.units());
        var on = day();
        return new Attempt(write("/v1/units/" + unit + "/close", """
                {"on": "%s", "document": "closing", "reason": "why"}""".formatted(on)), () -> book.goes(unit, on));
    }

    private Attempt merge() {
        var unit = any(book.units());
        var into = any(book.units());
        var on = day();
        return new Attempt(write("/v1/units/" + unit + "/merge", """
                {"into": "%s", "on": "%s", "document": "merger", "reason": "why"}""".formatted(into, on)),
                () -> book.goes(unit, on));
    }

    private static Response write(String path, String body) {
        return bureau().header("If-Match", "*").body(body).post(path);
    }

    private static LocalDate orLast(LocalDate day) {
        return day == null ? DayBook.LAST : day;
    }

    private static String quoted(LocalDate day) {
        return day == null ? "null" : "\"" + day + '"';
    }
}
