-- What was entered or corrected about a school year's snapshot after its freeze day; known from this version on.
create table restatement (
    fact_id     uuid   not null,
    school_year text   not null,
    -- Ids of the groups, units and schools whose count it can concern.
    about       uuid[] not null,
    -- The days from the snapshot to the freeze on which the fact says something else than before.
    first_day   date   not null,
    last_day    date   not null,
    primary key (fact_id, school_year)
);
create index restatement_about on restatement using gin (about);
