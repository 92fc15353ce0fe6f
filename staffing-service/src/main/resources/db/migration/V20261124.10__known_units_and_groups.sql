-- What this service has to know of units, groups and memberships, taken in from group-events. No foreign keys among
-- them: events of different aggregates arrive in any order.
create table known_unit (
    id          uuid primary key,
    unit_code   text not null,
    campus_code text not null,
    opened_on   date not null,
    closed_on   date
);
create index known_unit_code on known_unit (unit_code);

create table known_group (
    id         uuid primary key,
    group_code text not null
);
create index known_group_code on known_group (group_code);

create table known_membership (
    id         uuid primary key,
    group_id   uuid    not null,
    unit_id    uuid    not null,
    main       boolean not null,
    voided     boolean not null,
    valid_from date    not null,
    valid_to   date
);
create index known_membership_group on known_membership (group_id);
create index known_membership_unit on known_membership (unit_id);
