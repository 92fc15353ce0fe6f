create table education_group (
    id           uuid primary key,
    version      bigint not null,
    group_code   text   not null,
    name         text   not null,
    kind         text   not null,
    founded_on   date   not null,
    -- The first day on which it no longer exists.
    dissolved_on date,
    life         daterange generated always as (daterange(founded_on, dissolved_on)) stored,
    constraint group_code_taken unique (group_code),
    constraint group_dissolved_after_founded check (dissolved_on > founded_on),
    constraint group_life unique (id, life without overlaps)
);

create table tier_period (
    group_id   uuid    not null references education_group (id),
    tier       text    not null,
    governance text    not null,
    valid_from date    not null,
    valid_to   date,
    document   text    not null,
    assumed    boolean not null,
    valid      daterange generated always as (daterange(valid_from, valid_to, '[]')) stored,
    constraint tier_period_no_overlap unique (group_id, valid without overlaps),
    -- G-TIER-DEF
    constraint tier_period_governance check ((tier = 'LOOSE') = (governance = 'AGREEMENT')),
    -- Deferred: a correction may move the group's life and its tiers together.
    constraint tier_period_within_life foreign key (group_id, period valid)
        references education_group (id, period life) deferrable initially deferred
);
