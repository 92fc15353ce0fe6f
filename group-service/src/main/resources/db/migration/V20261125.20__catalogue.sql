create table catalogue_item (
    id        uuid primary key,
    version   bigint  not null,
    item_code text    not null,
    kind      text    not null,
    position  integer not null,
    constraint catalogue_item_code_taken unique (item_code),
    constraint catalogue_item_place check (position > 0)
);
create index catalogue_item_order on catalogue_item (position, id);

create table catalogue_period (
    item_id    uuid    not null references catalogue_item (id),
    name       text    not null,
    valid_from date    not null,
    valid_to   date,
    document   text    not null,
    assumed    boolean not null,
    valid      daterange generated always as (daterange(valid_from, valid_to, '[]')) stored,
    constraint catalogue_period_no_overlap unique (item_id, valid without overlaps)
);
