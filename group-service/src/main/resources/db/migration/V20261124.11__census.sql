create table census (
    id          uuid primary key,
    version     bigint  not null,
    unit_id     uuid    not null references unit (id),
    school_year text    not null,
    students    integer not null,
    classes     integer not null,
    constraint census_year_taken unique (unit_id, school_year),
    constraint census_counts check (students >= 0 and classes >= 0)
);
