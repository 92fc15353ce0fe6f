-- A unit in two groups unifies with each of them, so a record belongs to a group too.
alter table practice_record add column group_id uuid references education_group (id);

-- Whose was recorded until now is told by the memberships: the primary group of the semester, the first of two, else
-- another of the semester. Where the membership was voided or shortened since it still names the group, for none is ever
-- deleted and a unit without one was refused.
update practice_record r set group_id = (
    select m.group_id
    from membership m
        cross join lateral (select split_part(r.semester, '-', 2)::int as year, right(r.semester, 1) = '1' as first_half) s
        cross join lateral (select case when s.first_half
            then daterange(make_date(s.year - 1, 9, 1), make_date(s.year, 2, 1))
            else daterange(make_date(s.year, 2, 1), make_date(s.year, 9, 1)) end as days) t
    where m.unit_id = r.unit_id
    order by coalesce(m.bound && t.days, false) desc, m.is_primary desc, m.valid_from, m.id
    limit 1);

alter table practice_record
    alter column group_id set not null,
    drop constraint practice_semester_taken,
    add constraint practice_semester_taken unique (group_id, unit_id, semester);
create index practice_record_unit on practice_record (unit_id, semester);
