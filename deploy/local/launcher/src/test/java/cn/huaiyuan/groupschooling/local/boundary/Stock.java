package cn.huaiyuan.groupschooling.local.boundary;

import cn.huaiyuan.groupschooling.local.launcher.OwnSuite;
import cn.huaiyuan.groupschooling.local.launcher.Api;
import cn.huaiyuan.groupschooling.local.launcher.Suite;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the services hold.
 *
 * @param rows how many rows each table has, and how many changes each feed tells of
 */
record Stock(Map<String, Long> rows) {
    /** Counts, without knowing any table by name. */
    private static final String COUNT = """
            select table_name, (xpath('/row/c/text()', query_to_xml(
                   format('select count(*) as c from public.%I', table_name), false, true, '')))[1]::text::bigint
              from information_schema.tables where table_schema = 'public'""";

    static Stock of(Suite suite) {
        var rows = new TreeMap<String, Long>();
        for (var service : Suite.SERVICES) {
            try (var connection = OwnSuite.connection(suite, service);
                    var statement = connection.createStatement();
                    var row = statement.executeQuery(COUNT)) {
                while (row.next()) {
                    rows.put(service + " " + row.getString(1), row.getLong(2));
                }
            } catch (SQLException e) {
                throw new AssertionError("the rows of " + service + " cannot be counted", e);
            }
            var feed = new Api(suite.service(service), suite.tokens(), "system").get("/v1/changes?limit=500");
            rows.put(service + " feed", (long) feed.body().path("items").size());
        }
        return new Stock(rows);
    }
}
