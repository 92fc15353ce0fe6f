create table membership (
    id         uuid primary key,
    version    bigint  not null,
    group_id   uuid    not null,
    unit_id    uuid    not null,
    role       text    not null,
    is_primary boolean not null,
    valid_from date    not null,
    valid_to   date,
    reason     text    not null,
    status     text    not null,
    -- The days it binds; null once it is voided, and a null range conflicts with nothing.
    bound      daterange generated always as
        (case when status = 'ACTIVE' then daterange(valid_from, valid_to, '[]') end) stored,
    constraint membership_ends_after_start check (valid_to >= valid_from),
    constraint membership_within_group_life foreign key (group_id, period bound)
        references education_group (id, period life),
    constraint membership_within_unit_life foreign key (unit_id, period bound) references unit (id, period life),
    -- A unit is not in one group twice on a day.
    constraint membership_unit_once exclude using gist (group_id with =, unit_id with =, bound with &&),
    -- D-21: one primary group per unit on any day, secondary ones beside it.
    constraint membership_primary_once exclude using gist (unit_id with =, bound with &&) where (is_primary),
    -- One headquarters per group on any day.
    constraint membership_hq_once exclude using gist (group_id with =, bound with &&) where (role = 'HQ')
);
create index membership_unit on membership (unit_id, valid_from);
create index membership_order on membership (valid_from, id);
