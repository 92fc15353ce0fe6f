create table policy (
    id              uuid primary key,
    version         bigint not null,
    policy_code     text   not null,
    document_number text   not null,
    title           text   not null,
    issuer          text   not null,
    topic           text   not null,
    issued_on       date   not null,
    valid_from      date   not null,
    valid_to        date,
    constraint policy_code_taken unique (policy_code),
    constraint policy_document_number_taken unique (document_number),
    constraint policy_ends_after_start check (valid_to >= valid_from)
);
create index policy_order on policy (issued_on, id);

create table policy_clause (
    policy_id uuid    not null references policy (id),
    position  integer not null,
    number    text    not null,
    text      text    not null,
    constraint policy_clause_once unique (policy_id, number)
);
