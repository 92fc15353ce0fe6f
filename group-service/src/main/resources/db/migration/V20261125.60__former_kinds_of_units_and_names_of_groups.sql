create table unit_former_kind (
    unit_id    uuid not null references unit (id),
    kind       text not null,
    held_until date not null,
    constraint unit_former_kind_until_once unique (unit_id, held_until)
);

create table group_former_name (
    group_id    uuid not null references education_group (id),
    name        text not null,
    borne_until date not null,
    constraint group_former_name_until_once unique (group_id, borne_until)
);
