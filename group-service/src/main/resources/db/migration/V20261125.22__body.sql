create table body (
    id        uuid primary key,
    version   bigint not null,
    body_code text   not null,
    name      text   not null,
    kind      text   not null,
    constraint body_code_taken unique (body_code)
);

create table body_seat (
    body_id     uuid not null references body (id),
    role        text not null,
    holder_code text not null references body (body_code),
    post        text not null,
    valid_from  date not null,
    valid_to    date,
    document    text not null,
    valid       daterange generated always as (daterange(valid_from, valid_to, '[]')) stored,
    constraint body_seat_no_overlap unique (body_id, role, holder_code, post, valid without overlaps),
    -- One leader on any day.
    constraint body_seat_leader_once exclude using gist (body_id with =, valid with &&) where (role = 'LEADER')
);
