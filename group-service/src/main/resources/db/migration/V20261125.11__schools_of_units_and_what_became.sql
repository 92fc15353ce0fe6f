-- Since when a unit is a part of its last school; null where since it opened.
alter table unit add column school_since date;
alter table unit add constraint unit_moved_while_open check (school_since > opened_on and (closed_on is null or school_since < closed_on));
alter table unit add column held daterange generated always as
    (daterange(coalesce(school_since, opened_on), closed_on)) stored;
alter table unit drop constraint unit_within_school_life;
alter table unit add constraint unit_within_school_life foreign key (school_id, period held)
    references school (id, period life);

create table unit_former_school (
    unit_id    uuid not null references unit (id),
    school_id  uuid not null references school (id),
    valid_from date not null,
    valid_to   date not null,
    valid      daterange generated always as (daterange(valid_from, valid_to, '[]')) stored,
    constraint unit_former_school_no_overlap unique (unit_id, valid without overlaps),
    -- Deferred: a correction may move the lives of both, or the unit's and its schools, together.
    constraint unit_former_school_within_school_life foreign key (school_id, period valid)
        references school (id, period life) deferrable initially deferred,
    constraint unit_former_school_within_unit_life foreign key (unit_id, period valid)
        references unit (id, period life) deferrable initially deferred
);
create index unit_former_school_school on unit_former_school (school_id);

create table unit_former_name (
    unit_id      uuid not null references unit (id),
    display_name text not null,
    current_name text,
    borne_until  date not null,
    constraint unit_former_name_until_once unique (unit_id, borne_until)
);

alter table school add column became_on date, add column became_manner text, add column became_successors text[],
    add column became_document text;
alter table unit add column became_on date, add column became_manner text, add column became_successors text[],
    add column became_document text;
