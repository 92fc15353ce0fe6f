create table digital_record (
    id          uuid primary key,
    version     bigint not null,
    unit_id     uuid   not null references unit (id),
    school_year text   not null,
    constraint digital_year_taken unique (unit_id, school_year)
);
create index digital_record_order on digital_record (school_year, id);

create table digital_finding (
    record_id uuid not null references digital_record (id),
    field     text not null,
    text      text not null,
    maturity  integer,
    evidence  text,
    constraint digital_finding_once unique (record_id, field),
    constraint digital_finding_maturity check (maturity between 0 and 3)
);
