create table idempotency_key (
    actor        text        not null,
    key          text        not null,
    request_hash text        not null,
    status       integer,
    headers      json,
    body         text,
    created_at   timestamptz not null default now(),
    primary key (actor, key)
);
create index idempotency_key_age on idempotency_key (created_at);
