package cn.huaiyuan.groupschooling.group.race;

import static cn.huaiyuan.groupschooling.group.County.bureau;

import cn.huaiyuan.groupschooling.group.LegalPersonCodes;
import cn.huaiyuan.groupschooling.group.Register;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A small county of its own, of which each command finds what it needs:
 * <ul>
 * <li>the schools A, B, D and E are of the legal person {@link #person()}, each with a unit of its letter, B also with
 * {@link #free()}; F has neither units nor a legal person; nothing refers to {@link #newPerson()};
 * <li>the group G is a single legal person and has headquarters, the unit of A; H is empty; K is loose and has the units of
 * D as headquarters and of E as a member.
 * </ul>
 */
final class Scene {
    private static final AtomicInteger NEXT = new AtomicInteger();
    private static final int GROUPS_PER_PREFIX = 1_000;
    /** Thousands of them would take minutes by REST. */
    private static final List<String> BUILD = List.of("""
            create temp table scene on commit drop as
            select number, person, new_person, '11349' || lpad(number::text, 4, '0') as schools,
                   'RACE' || chr(65 + number / 1000) || '-G' || lpad((number % 1000)::text, 3, '0') as groups
              from unnest(?::int[], ?::text[], ?::text[]) as given (number, person, new_person)""", """
            insert into legal_person (id, version, legal_person_code, name, registered_on)
            select uuidv7(), 1, code, 'Legal person', '1999-07-01'
              from scene, lateral (values (person), (new_person)) as codes (code)""", """
            insert into school (id, version, school_code, name, kind, ownership, opened_on)
            select uuidv7(), 1, schools || place, 'School ' || chr(65 + place), 'SCHOOL', 'PUBLIC', '2000-09-01'
              from scene, unnest('{0,1,3,4,5}'::int[]) as place""", """
            insert into school_legal_person (school_id, legal_person_id, valid_from)
            select s.id, p.id, '2000-09-01' from scene, unnest('{0,1,3,4}'::int[]) as place, school s, legal_person p
             where s.school_code = schools || place and p.legal_person_code = person""", """
            insert into unit (id, version, unit_code, campus_code, school_id, display_name, stage, kind, opened_on)
            select uuidv7(), 1, s.school_code || campus || '-P', s.school_code || campus, s.id, 'Campus', 'PRIMARY',
                   'REGULAR', '2000-09-01'
              from scene, school s,
                   (values (0, '-C01'), (1, '-C01'), (1, '-C02'), (3, '-C01'), (4, '-C01')) as units (place, campus)
             where s.school_code = schools || place""", """
            insert into education_group (id, version, group_code, name, kind, founded_on)
            select uuidv7(), 1, groups || place, 'Group ' || place, 'OTHER', '2024-02-20'
              from scene, unnest('{0,1,2}'::int[]) as place""", """
            insert into tier_period (group_id, tier, governance, valid_from, document, assumed)
            select g.id, tier, governance, '2024-02-20', 'a', true
              from scene, education_group g, (values (0, 'TIGHT', 'SINGLE_LEGAL_PERSON'), (1, 'LOOSE', 'AGREEMENT'),
                   (2, 'LOOSE', 'AGREEMENT')) as tiers (place, tier, governance)
             where g.group_code = groups || place""", """
            insert into membership (id, version, group_id, unit_id, role, is_primary, valid_from, reason, status)
            select uuidv7(), 1, g.id, u.id, role, true, '2024-02-20', 'FOUNDING', 'ACTIVE'
              from scene, education_group g, unit u, (values (0, 0, 'HQ'), (2, 3, 'HQ'), (2, 4, 'MEMBER'))
                   as places (in_group, of_school, role)
             where g.group_code = groups || in_group and u.unit_code = schools || of_school || '-C01-P'""", """
            insert into journal (event_id, event_type, aggregate_id, version, occurred_at, data, actor, actor_roles)
            select uuidv7(), 'scene.built.v1', id, 1, now(), '{"version": 1, "state": {}, "previous": null}', 'test', ''
              from (select id from legal_person union all select id from school union all select id from unit
                    union all select id from education_group union all select id from membership) as built
             where not exists (select from journal j where j.aggregate_id = built.id)""");

    private final int number = NEXT.getAndIncrement();
    private final String person = LegalPersonCodes.next();
    private final String newPerson = LegalPersonCodes.next();
    private final Map<String, String> noted = new ConcurrentHashMap<>();

    private Scene() {
    }

    static List<Scene> build(int count) throws SQLException {
        var scenes = IntStream.range(0, count).mapToObj(i -> new Scene()).toList();
        try (var database = Register.connect()) {
            database.setAutoCommit(false);
            for (int i = 0; i < BUILD.size(); i++) {
                try (var build = database.prepareStatement(BUILD.get(i))) {
                    if (i == 0) {
                        build.setArray(1, database.createArrayOf("int", of(scenes, scene -> scene.number)));
                        build.setArray(2, database.createArrayOf("text", of(scenes, Scene::person)));
                        build.setArray(3, database.createArrayOf("text", of(scenes, Scene::newPerson)));
                    }
                    build.execute();
                }
            }
            database.commit();
        }
        return scenes;
    }

    private static Object[] of(List<Scene> scenes, Function<Scene, Object> value) {
        return scenes.stream().map(value).toArray();
    }

    String person() {
        return person;
    }

    String newPerson() {
        return newPerson;
    }

    String school(String letter) {
        return "11349%04d%d".formatted(number, letter.charAt(0) - 'A');
    }

    String unit(String letter) {
        return school(letter) + "-C01-P";
    }

    /** A unit of B that nothing refers to. */
    String free() {
        return school("B") + "-C02-P";
    }

    /** N is a group that is not there yet. */
    String group(String letter) {
        return "RACE%c-G%04d".formatted('A' + number / GROUPS_PER_PREFIX,
                number % GROUPS_PER_PREFIX * 10 + "GHKN".indexOf(letter));
    }

    /** A code of the scene, for what has no code of its own. */
    String code(String prefix) {
        return "%s_%d".formatted(prefix, number);
    }

    /** Whether the code is one of its own. */
    boolean has(String code) {
        return code.startsWith(school("A").substring(0, 9)) || code.equals(newPerson)
                || Stream.of("HOLDER", "ITEM", "LEFT", "RIGHT").map(this::code).anyMatch(code::equals)
                || Stream.of("G", "H", "K", "N").map(this::group).anyMatch(code::equals);
    }

    /** What a command finds in the scene beside what all have: made once, for all that need it. */
    String once(String name, Supplier<String> made) {
        return noted.computeIfAbsent(name, none -> made.get());
    }

    /** The id of the one membership that the unit has to begin with. */
    String membership(String unitCode) {
        return once("membership of " + unitCode, () -> bureau().queryParam("unit", unitCode).get("/v1/memberships")
                .then().statusCode(200).extract().path("items[0].id"));
    }
}
