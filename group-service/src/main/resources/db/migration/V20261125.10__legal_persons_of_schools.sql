create table legal_person (
    id                      uuid primary key,
    version                 bigint not null,
    legal_person_code       text   not null,
    name                    text   not null,
    registered_on           date   not null,
    -- The first day on which it no longer exists.
    deregistered_on         date,
    deregistration_document text,
    check_override          text,
    life                    daterange generated always as (daterange(registered_on, deregistered_on)) stored,
    constraint legal_person_code_taken unique (legal_person_code),
    constraint legal_person_deregistered_after_registered check (deregistered_on > registered_on),
    -- G-LEGAL-REDUCE: cancelling a legal person needs approval.
    constraint legal_person_end_approved check ((deregistered_on is null) = (deregistration_document is null)),
    constraint legal_person_life unique (id, life without overlaps)
);
create index legal_person_name_order on legal_person (name, id);

create table school_legal_person (
    school_id       uuid not null references school (id),
    legal_person_id uuid not null references legal_person (id),
    valid_from      date not null,
    valid_to        date,
    valid           daterange generated always as (daterange(valid_from, valid_to, '[]')) stored,
    constraint school_legal_person_no_overlap unique (school_id, valid without overlaps),
    -- Deferred: a correction may move the school's life and who stands behind it together.
    constraint school_legal_person_within_school_life foreign key (school_id, period valid)
        references school (id, period life) deferrable initially deferred,
    constraint school_legal_person_within_its_life foreign key (legal_person_id, period valid)
        references legal_person (id, period life) deferrable initially deferred
);
create index school_legal_person_person on school_legal_person (legal_person_id);

-- What schools named by code alone becomes an entry. It is version 0: no event told of it yet, and the first will be 1.
insert into legal_person (id, version, legal_person_code, name, registered_on)
select distinct on (legal_person_code) uuidv7(), 0, legal_person_code, name,
       min(opened_on) over (partition by legal_person_code)
  from school where legal_person_code is not null order by legal_person_code, opened_on;
insert into school_legal_person (school_id, legal_person_id, valid_from, valid_to)
select school.id, legal_person.id, school.opened_on, school.closed_on - 1
  from school join legal_person using (legal_person_code);
alter table school drop column legal_person_code;

alter table school add column kind text not null default 'SCHOOL';
alter table school alter column kind drop default;

create table school_former_name (
    school_id   uuid not null references school (id),
    name        text not null,
    borne_until date not null,
    constraint school_former_name_until_once unique (school_id, borne_until)
);
