package cn.huaiyuan.groupschooling.benchmark;

import cn.huaiyuan.groupschooling.local.launcher.Api;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.TreeSet;

/**
 * What the last page of {@value ManyUnits#UNITS} units costs beside the first, in the orders that the list offers, over
 * HTTP; the floors, one unit over HTTP and the rows of a page over JDBC, are taken between the two.
 */
public final class LastPage {
    private static final String SERVICE = "group-service";
    private static final String ROLE = "reader";
    private static final int WARM_UP = 300;
    private static final int LIMIT = 50;
    private static final int LARGEST_LIMIT = 500;
    private static final int AT_MOST_PERCENT = 120;

    private final Stage stage;
    private final int rounds;

    private LastPage(Stage stage, int rounds) {
        this.stage = stage;
        this.rounds = rounds;
    }

    /** @param args the checkout; how many rounds for each order, 400 where it is left out */
    public static void main(String[] args) throws Exception {
        var rounds = args.length > 1 ? Integer.parseInt(args[1]) : 400;
        var held = true;
        try (var stage = new Stage(Path.of(args[0]))) {
            stage.start(SERVICE);
            try (var connection = stage.connect(SERVICE)) {
                ManyUnits.fill(connection);
                var benchmark = new LastPage(stage, rounds);
                for (var order : new String[]{"unitCode", "displayName", "-displayName"}) {
                    held &= benchmark.measure(order, connection);
                }
            }
        }
        if (!held) {
            throw new IllegalStateException("a last page costs more than " + AT_MOST_PERCENT + " % of the first");
        }
    }

    private boolean measure(String order, Connection connection) throws Exception {
        var list = "/v1/units?limit=" + LIMIT + "&sort=" + order;
        var first = new TimedGet(stage.suite(), SERVICE, ROLE, list);
        var last = new TimedGet(stage.suite(), SERVICE, ROLE, list + "&cursor=" + lastCursor(order));
        var one = new TimedGet(stage.suite(), SERVICE, ROLE, "/v1/units/3134012500-C01-P");
        var firsts = new Samples(rounds);
        var lasts = new Samples(rounds);
        var ones = new Samples(rounds);
        var rows = new Samples(rounds);
        for (int round = -WARM_UP; round < rounds; round++) {
            // Turn about: neither is always the one that follows the other.
            var lastLeads = round % 2 == 0;
            var leading = (lastLeads ? last : first).take();
            var following = (lastLeads ? first : last).take();
            var oneTook = one.take();
            var rowsTook = rows(connection);
            if (round >= 0) {
                firsts.add(lastLeads ? following : leading);
                lasts.add(lastLeads ? leading : following);
                ones.add(oneTook);
                rows.add(rowsTook);
            }
        }
        System.out.println("sorted by " + order);
        System.out.println("  floor (" + LIMIT + " rows over JDBC): " + rows);
        System.out.println("  floor (one unit over HTTP):  " + ones);
        System.out.println("  first page:                  " + firsts);
        System.out.println("  last page:                   " + lasts);
        System.out.println("  last to first: p50 " + lasts.ratio(firsts, 500) + ", at most " + AT_MOST_PERCENT + " %");
        return lasts.permille(500) * 100 <= firsts.permille(500) * AT_MOST_PERCENT;
    }

    /** Reads the whole list, and sees to it that each unit is in it once. */
    private String lastCursor(String order) {
        var api = new Api(stage.suite().service(SERVICE), stage.suite().tokens(), ROLE);
        var seen = new TreeSet<String>();
        var items = 0;
        var cursor = "";
        var next = "";
        do {
            cursor = next;
            var left = ManyUnits.UNITS - items;
            var page = api.get("/v1/units?sort=" + order + "&limit=" + (left > LARGEST_LIMIT ? LARGEST_LIMIT : LIMIT)
                    + (cursor.isEmpty() ? "" : "&cursor=" + cursor)).body();
            for (var item : page.path("items")) {
                seen.add(item.path("unitCode").asText());
                items++;
            }
            next = URLEncoder.encode(page.path("nextCursor").asText(""), StandardCharsets.UTF_8);
        } while (!next.isEmpty());
        if (items != ManyUnits.UNITS || seen.size() != items) {
            throw new IllegalStateException(items + " items of " + seen.size() + " units were listed");
        }
        return cursor;
    }

    private static long rows(Connection connection) throws Exception {
        var begin = System.nanoTime();
        try (var select = connection.prepareStatement("select * from unit order by unit_code, id limit " + LIMIT);
                var found = select.executeQuery()) {
            while (found.next()) {
                found.getString("unit_code");
            }
        }
        return System.nanoTime() - begin;
    }
}
