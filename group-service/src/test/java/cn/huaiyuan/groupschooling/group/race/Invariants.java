package cn.huaiyuan.groupschooling.group.race;

import cn.huaiyuan.groupschooling.group.Register;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What must be true of the register across its things, whatever was done to it in whatever order: each as a query for what
 * breaks it, written without a look at the service. What the database holds by constraints is not among them.
 */
final class Invariants {
    private static final String PRACTICES_NEED_A_MEMBERSHIP = """
            select g.group_code from practice_record r join education_group g on g.id = r.group_id
             where r.voided_because is null and r.semester = '2026-2027-1' and not exists (select from membership m
              where m.group_id = r.group_id and m.unit_id = r.unit_id
               and m.bound && daterange('2026-09-01', '2027-02-01'))""";
    /** On the first day of a member after headquarters ended there are others. */
    private static final String MEMBERS_KEEP_HEADQUARTERS = """
            select g.group_code from education_group g
              join membership m on m.group_id = g.id and m.role = 'MEMBER'
              join membership h on h.group_id = g.id and h.role = 'HQ' and h.status = 'ACTIVE'
             where m.bound @> greatest(h.valid_to + 1, m.valid_from) and h.valid_to is not null
               and not exists (select from membership n where n.group_id = g.id and n.role = 'HQ'
                and n.bound @> greatest(h.valid_to + 1, m.valid_from))""";
    private static final String SINGLE_LEGAL_PERSONS_ARE_SINGLE = """
            with part as (
                select m.group_id, m.unit_id, m.bound * t.valid as days
                  from membership m join tier_period t using (group_id)
                 where t.governance = 'SINGLE_LEGAL_PERSON' and m.bound && t.valid),
            belonging as (
                select id as unit_id, school_id, held as days from unit
                union all select unit_id, school_id, valid from unit_former_school),
            behind as (
                select part.group_id, part.unit_id, l.legal_person_id, part.days * b.days * l.valid as days
                  from part join belonging b using (unit_id) join school_legal_person l using (school_id)
                 where not isempty(part.days * b.days * l.valid)),
            broken as (
                select one.group_id from behind one join behind other on other.group_id = one.group_id
                   and other.legal_person_id <> one.legal_person_id and other.days && one.days
                union
                select part.group_id from part left join behind using (group_id, unit_id)
                 group by part.group_id, part.unit_id, part.days
                having not coalesce(range_agg(behind.days), '{}') @> part.days)
            select g.group_code from education_group g join broken on broken.group_id = g.id""";
    private static final String NO_VOIDED_UNIT_IS_NAMED = """
            select u.unit_code from unit u where u.voided_because is not null and (
                exists (select from membership m where m.unit_id = u.id and m.status = 'ACTIVE')
                or exists (select from census c where c.unit_id = u.id and c.status = 'ACTIVE')
                or exists (select from designation d where d.unit_id = u.id and d.status = 'ACTIVE')
                or exists (select from practice_record r where r.unit_id = u.id and r.voided_because is null)
                or exists (select from digital_record r where r.unit_id = u.id and r.voided_because is null)
                or exists (select from unit_succession s join unit other on other.id = s.unit_id
                            where other.voided_because is null and u.unit_code = any(s.successors)))""";
    private static final String NO_VOIDED_SCHOOL_IS_NAMED = """
            select s.school_code from school s where s.voided_because is not null and (
                exists (select from unit u where u.school_id = s.id and u.voided_because is null)
                or exists (select from unit_former_school f join unit u on u.id = f.unit_id
                            where f.school_id = s.id and u.voided_because is null)
                or exists (select from designation d where d.school_id = s.id and d.status = 'ACTIVE')
                or exists (select from school_succession n join school other on other.id = n.school_id
                            where other.voided_because is null and s.school_code = any(n.successors)))""";
    private static final String NO_VOIDED_GROUP_IS_NAMED = """
            select g.group_code from education_group g where g.voided_because is not null and (
                exists (select from membership m where m.group_id = g.id and m.status = 'ACTIVE')
                or exists (select from practice_record r where r.group_id = g.id and r.voided_because is null)
                or exists (select from tier_application a where a.group_id = g.id and a.status = 'SUBMITTED'))""";
    private static final String NO_VOIDED_LEGAL_PERSON_IS_NAMED = """
            select p.legal_person_code from legal_person p join school_legal_person l on l.legal_person_id = p.id
             where p.voided_because is not null""";
    private static final String NO_VOIDED_BODY_IS_NAMED = """
            select b.body_code from body b join body_seat s on s.holder_code = b.body_code
              join body seated on seated.id = s.body_id
             where b.voided_because is not null and seated.voided_because is null""";
    private static final String NO_TWO_GO_INTO_EACH_OTHER = """
            with went as (
                select u.unit_code as code, s.manner, successor from unit u join unit_succession s on s.unit_id = u.id,
                       unnest(s.successors) as successor where u.voided_because is null
                union all
                select u.school_code, s.manner, successor from school u join school_succession s on s.school_id = u.id,
                       unnest(s.successors) as successor where u.voided_because is null)
            select one.code from went one join went back on back.code = one.successor and back.successor = one.code
             where one.manner = 'MERGED' and one.code <> back.code""";
    private static final String NO_VOIDED_ITEM_IS_NAMED = """
            select i.item_code from catalogue_item i where i.voided_because is not null and (
                exists (select from tier_application_check c join tier_application a on a.id = c.application_id
                          join education_group g on g.id = a.group_id
                         where c.item_code = i.item_code and a.status in ('SUBMITTED', 'APPROVED')
                           and g.voided_because is null)
                or exists (select from practice_mark m join practice_record r on r.id = m.record_id
                            where m.item_code = i.item_code and r.voided_because is null))""";
    /** Nothing is half-stored: each version has its event. */
    private static final String EACH_CHANGE_HAS_ITS_EVENT = Stream.of("school", "unit", "education_group", "membership",
            "legal_person", "census", "designation", "practice_record", "digital_record", "tier_application",
            "catalogue_item", "body")
            .map(table -> "select '" + table + " ' || a.id from " + table
                    + " a where a.version <> (select count(*) from journal j where j.aggregate_id = a.id)")
            .collect(Collectors.joining(" union all "));
    private static final Map<String, String> ALL = new LinkedHashMap<>();
    static {
        ALL.put("practices need a membership", PRACTICES_NEED_A_MEMBERSHIP);
        ALL.put("members keep headquarters", MEMBERS_KEEP_HEADQUARTERS);
        ALL.put("single legal persons are single", SINGLE_LEGAL_PERSONS_ARE_SINGLE);
        ALL.put("no voided unit is named", NO_VOIDED_UNIT_IS_NAMED);
        ALL.put("no voided school is named", NO_VOIDED_SCHOOL_IS_NAMED);
        ALL.put("no voided group is named", NO_VOIDED_GROUP_IS_NAMED);
        ALL.put("no voided legal person is named", NO_VOIDED_LEGAL_PERSON_IS_NAMED);
        ALL.put("no voided body is named", NO_VOIDED_BODY_IS_NAMED);
        ALL.put("no voided item is named", NO_VOIDED_ITEM_IS_NAMED);
        ALL.put("no two go into each other", NO_TWO_GO_INTO_EACH_OTHER);
        ALL.put("each change has its event", EACH_CHANGE_HAS_ITS_EVENT);
    }

    private Invariants() {
    }

    /** The invariants that do not hold, with the codes of what breaks them. */
    static Map<String, TreeSet<String>> broken() throws SQLException {
        var found = new LinkedHashMap<String, TreeSet<String>>();
        try (var database = Register.connect();
                var select = database.createStatement()) {
            for (var invariant : ALL.entrySet()) {
                try (var row = select.executeQuery(invariant.getValue())) {
                    while (row.next()) {
                        found.computeIfAbsent(invariant.getKey(), none -> new TreeSet<>()).add(row.getString(1));
                    }
                }
            }
        }
        return found;
    }
}
