package cn.huaiyuan.groupschooling.benchmark;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * 100,000 units in group-service's database: 25,000 nine-year schools of two campuses with two stages each. Every tenth
 * unit had another name before, every fortieth came from another school. Rows lie in no order, as years of writing
 * leave them.
 */
final class ManyUnits {
    static final int UNITS = 100_000;

    private static final List<String> STATEMENTS = List.of("select setseed(0.5)", """
            insert into school (id, version, school_code, name, kind, ownership, opened_on)
            select uuidv7(), 1, '3134' || lpad(n::text, 6, '0'), '第' || n || '中学', 'SCHOOL', 'PUBLIC', '2000-09-01'
              from generate_series(1, 25000) n order by random()""", """
            insert into unit (id, version, unit_code, campus_code, school_id, school_since, display_name, stage, kind,
                              opened_on)
            select uuidv7(), 1, campus || '-' || left(stage, 1), campus, school.id,
                   case when moved then date '2015-09-01' end, '校区' || md5(campus || stage), stage, 'REGULAR',
                   '2000-09-01'
              from generate_series(1, 25000) n
                   cross join generate_series(1, 2) c
                   cross join unnest(array['PRIMARY', 'JUNIOR']) stage
                   cross join lateral (select '3134' || lpad(n::text, 6, '0') || '-C0' || c campus,
                                              n % 20 = 0 and c = 2 and n < 25000 moved) place
                   join school on school_code = '3134' || lpad((case when moved then n + 1 else n end)::text, 6, '0')
             order by random()""", """
            insert into unit_former_school (unit_id, school_id, valid_from, valid_to)
            select unit.id, school.id, unit.opened_on, school_since - 1
              from unit join school on school_code = left(campus_code, 10) where school_since is not null""", """
            insert into unit_former_name (unit_id, display_name, borne_until)
            select id, '老校区', '2010-09-01' from unit where abs(hashtext(unit_code)) % 10 = 0""",
            "vacuum analyze");

    private ManyUnits() {
    }

    /** Into tables that the service has made and that are empty. */
    static void fill(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            for (var sql : STATEMENTS) {
                statement.execute(sql);
            }
        }
    }
}
