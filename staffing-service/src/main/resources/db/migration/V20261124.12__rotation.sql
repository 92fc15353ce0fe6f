create table rotation (
    id                       uuid primary key,
    version                  bigint  not null,
    teacher_id               uuid    not null references teacher (id),
    from_unit_id             uuid    not null,
    to_unit_id               uuid    not null,
    planned_from             date    not null,
    planned_to               date    not null,
    started_on               date,
    ended_on                 date,
    status                   text    not null,
    mode                     text    not null,
    lessons_at_destination   integer,
    lessons_total            integer,
    personnel_relation_moved boolean not null,
    document                 text,
    -- The days it takes: as planned until it is known better.
    taken daterange generated always as (
        daterange(coalesce(started_on, planned_from), coalesce(ended_on, planned_to), '[]')) stored,
    constraint rotation_plan_order check (planned_to >= planned_from),
    constraint rotation_between_units check (from_unit_id <> to_unit_id),
    constraint rotation_status_dates check (case status
        when 'PLANNED' then started_on is null and ended_on is null
        when 'RUNNING' then started_on is not null and ended_on is null
        when 'FINISHED' then started_on is not null and ended_on is not null
        when 'CANCELLED' then ended_on is null
        else false end),
    constraint rotation_circuit_lessons check (mode <> 'CIRCUIT'
        or (lessons_at_destination is not null and lessons_total is not null)),
    constraint rotation_lessons_part check (lessons_at_destination <= lessons_total),
    constraint rotation_overlap exclude using gist (teacher_id with =, taken with &&) where (status <> 'CANCELLED')
);
create index rotation_teacher on rotation (teacher_id);
create index rotation_planned_from on rotation (planned_from, id);
create index rotation_from_unit on rotation (from_unit_id);
create index rotation_to_unit on rotation (to_unit_id);
