create table practice_record (
    id       uuid primary key,
    version  bigint not null,
    unit_id  uuid   not null references unit (id),
    semester text   not null,
    constraint practice_semester_taken unique (unit_id, semester)
);
create index practice_record_order on practice_record (semester, id);

create table practice_mark (
    record_id uuid    not null references practice_record (id),
    item_code text    not null references catalogue_item (item_code),
    done      boolean not null,
    evidence  text,
    constraint practice_mark_once unique (record_id, item_code)
);
