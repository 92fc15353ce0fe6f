create extension if not exists btree_gist;

create table school (
    id                uuid primary key,
    version           bigint not null,
    school_code       text   not null,
    name              text   not null,
    ownership         text   not null,
    legal_person_code text,
    opened_on         date   not null,
    -- The first day on which it is no longer open.
    closed_on         date,
    life              daterange generated always as (daterange(opened_on, closed_on)) stored,
    constraint school_code_taken unique (school_code),
    constraint school_closed_after_opened check (closed_on > opened_on),
    constraint school_life unique (id, life without overlaps)
);

create table unit (
    id           uuid primary key,
    version      bigint not null,
    unit_code    text   not null,
    campus_code  text   not null,
    school_id    uuid   not null,
    display_name text   not null,
    current_name text,
    stage        text   not null,
    kind         text   not null,
    opened_on    date   not null,
    closed_on    date,
    life         daterange generated always as (daterange(opened_on, closed_on)) stored,
    constraint unit_code_taken unique (unit_code),
    constraint unit_stage_once unique (campus_code, stage),
    constraint unit_closed_after_opened check (closed_on > opened_on),
    constraint unit_life unique (id, life without overlaps),
    constraint unit_within_school_life foreign key (school_id, period life) references school (id, period life)
);
create index unit_school on unit (school_id);
-- The orders that lists offer beside the codes.
create index school_name_order on school (name, id);
create index unit_name_order on unit (display_name, id);

create table unit_suspension (
    unit_id    uuid not null references unit (id),
    valid_from date not null,
    valid_to   date,
    valid      daterange generated always as (daterange(valid_from, valid_to, '[]')) stored,
    constraint unit_suspension_no_overlap unique (unit_id, valid without overlaps),
    -- Deferred: a correction may move life and suspensions together.
    constraint unit_suspension_within_life foreign key (unit_id, period valid) references unit (id, period life)
        deferrable initially deferred
);
