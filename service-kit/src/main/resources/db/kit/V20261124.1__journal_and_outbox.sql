-- The journal is the one record of every change; audit trail and change feed are readings of it.
create table journal (
    seq          bigint generated always as identity primary key,
    txid         xid8        not null default pg_current_xact_id(),
    event_id     uuid        not null unique,
    event_type   text        not null,
    aggregate_id uuid        not null,
    version      bigint      not null,
    occurred_at  timestamptz not null,
    data         json        not null,
    actor        text        not null,
    actor_roles  text        not null,
    reason       text,
    traceparent  text,
    constraint journal_version_unique unique (aggregate_id, version)
);
-- The change feed reads in this order: txid alone says what can still appear before a row.
create index journal_feed on journal (txid, seq);

-- What is still to be sent. A row goes only after the broker's ack.
create table outbox (
    seq      bigint primary key references journal (seq),
    attempts integer not null default 0,
    cause    text
);

-- What the broker refused for good; later rows of the same aggregate wait for a decision.
create table outbox_dead (
    seq          bigint primary key references journal (seq),
    aggregate_id uuid        not null,
    attempts     integer     not null,
    cause        text        not null,
    died_at      timestamptz not null default now()
);
create index outbox_dead_aggregate on outbox_dead (aggregate_id);
