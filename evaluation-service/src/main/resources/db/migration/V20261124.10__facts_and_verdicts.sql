-- The last known state of every aggregate that the rules look at.
create table fact (
    kind  text   not null,
    id    uuid   not null,
    -- Ids of the groups, units and teachers that the state names: the way from a change to whom it touches.
    refs  uuid[] not null,
    state jsonb  not null,
    primary key (kind, id)
);
create index fact_refs on fact using gin (refs) with (fastupdate = off);
create index fact_group_code on fact ((state ->> 'groupCode')) where kind = 'group';

create table stored_verdict (
    id         uuid    primary key,
    version    bigint  not null,
    rule_id    text    not null,
    group_id   uuid,
    period     text    not null,
    outcome    text    not null,
    -- Key of lists: sorts by rule, period and group.
    sort_key   text    not null,
    body       text    not null,
    constraint verdict_unique unique nulls not distinct (rule_id, group_id, period)
);
create index stored_verdict_group on stored_verdict (group_id, period);

-- The day as of which all stored verdicts stand; one row.
create table judged_day (
    one   boolean primary key default true check (one),
    as_of date    not null
);
