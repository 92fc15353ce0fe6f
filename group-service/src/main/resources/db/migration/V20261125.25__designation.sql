-- No period key to the lives: a school that is merged or closed does not stop at its designation, which then says nothing.
create table designation (
    id         uuid primary key,
    version    bigint not null,
    school_id  uuid references school (id),
    unit_id    uuid references unit (id),
    document   text   not null,
    valid_from date   not null,
    valid_to   date,
    status     text   not null,
    -- The days it binds; null once it is voided, and a null range conflicts with nothing.
    bound      daterange generated always as
        (case when status = 'ACTIVE' then daterange(valid_from, valid_to, '[]') end) stored,
    constraint designation_of_one check (num_nonnulls(school_id, unit_id) = 1),
    constraint designation_ends_after_start check (valid_to >= valid_from),
    constraint designation_school_once exclude using gist (school_id with =, bound with &&),
    constraint designation_unit_once exclude using gist (unit_id with =, bound with &&)
);
create index designation_order on designation (valid_from, id);
-- Lists of the newest units.
create index unit_opening_order on unit (opened_on, id);
