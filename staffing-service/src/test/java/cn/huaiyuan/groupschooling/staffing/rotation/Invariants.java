package cn.huaiyuan.groupschooling.staffing.rotation;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/**
 * What must hold of a teacher's career and rotations, in plain SQL: nothing here is shared with the code that keeps it.
 */
record Invariants(DataSource dataSource, String teacher) {
    private static final String BROKEN = """
            with standing as (
                select *, lower(taken) as first, upper(taken) - 1 as last,
                       case when personnel_relation_moved and started_on is not null then to_unit_id else from_unit_id end
                           as home
                  from rotation
                 where teacher_id = 'TEACHER' and status <> 'VOIDED'
                   and (status <> 'CANCELLED' or ended_on is not null)),
            days as (
                select s.id, s.home, s.to_unit_id, s.personnel_relation_moved, day::date as day, e.unit_id,
                       coalesce(day >= h.closed_on, false) as home_ended
                  from standing s
                  left join known_unit h on h.id = s.home
                 cross join generate_series(s.first, s.last, interval '1 day') as day
                  left join teacher_employment e on e.teacher_id = s.teacher_id and e.valid @> day::date)
            select 'not employed on a day of ' || id from days group by id having count(*) <> count(unit_id)
            union all
            select 'not at home on a day of ' || id from days group by id
            having not (bool_and(unit_id = home or home_ended) or bool_and(personnel_relation_moved and unit_id = to_unit_id))
            union all
            select 'not at the origin before ' || s.id from standing s
             where personnel_relation_moved
               and not exists (select from teacher_employment e
                                where e.teacher_id = s.teacher_id and e.unit_id = s.from_unit_id and e.valid @> s.first - 1)
            union all
            select 'ends after its destination did: ' || s.id from standing s join known_unit u on u.id = s.to_unit_id
             where s.ended_on >= u.closed_on
            union all
            select 'overlaps: ' || one.id from standing one
              join standing other on other.id <> one.id and other.taken && one.taken
            union all
            select 'more than one runs' from standing where status = 'RUNNING' having count(*) > 1
            union all
            select 'versions with a gap: ' || aggregate_id from journal
             where aggregate_id in (select 'TEACHER'::uuid union select id from rotation where teacher_id = 'TEACHER')
             group by aggregate_id having count(*) <> max(version) or min(version) <> 1
            union all
            select 'the last event is not the teacher''s' from teacher t
              left join journal j on j.aggregate_id = t.id and j.version = t.version
             where t.id = 'TEACHER'
               and (select jsonb_agg(jsonb_build_array(e.unit_id, e.valid_from, e.valid_to) order by e.valid_from)
                      from teacher_employment e where e.teacher_id = t.id)
                   is distinct from
                   (select jsonb_agg(jsonb_build_array(s ->> 'unitId', s ->> 'validFrom', s ->> 'validTo')
                                     order by s ->> 'validFrom')
                      from jsonb_array_elements((j.data -> 'state' -> 'employments')::jsonb) s)
            union all
            select 'the last event is not that of ' || r.id from rotation r
              left join journal j on j.aggregate_id = r.id and j.version = r.version
             where r.teacher_id = 'TEACHER'
               and (r.status, r.started_on::text, r.ended_on::text) is distinct from
                   (j.data #>> '{state,status}', j.data #>> '{state,startedOn}', j.data #>> '{state,endedOn}')""";

    /** What does not hold; empty if all does. */
    List<String> broken() throws SQLException {
        var broken = new ArrayList<String>();
        try (var connection = dataSource.getConnection();
                var select = connection.createStatement();
                var found = select.executeQuery(BROKEN.replace("TEACHER", teacher))) {
            while (found.next()) {
                broken.add(found.getString(1));
            }
        }
        return broken;
    }
}
