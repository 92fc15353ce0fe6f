-- Which topic the offset is of: one that is deleted and made anew has another id.
alter table inbox_offset add column topic_id text;
-- The highest epoch of its producer that was read there.
alter table inbox_offset add column epoch bigint not null default 1;

-- Where events may have been lost between a log and a projection, until an operator says that it is repaired.
create table inbox_break (
    id            bigint generated always as identity primary key,
    projection    text        not null,
    topic         text        not null,
    partition     integer     not null,
    what          text        not null
                  check (what in ('OTHER_TOPIC', 'BEYOND_THE_END', 'BEFORE_THE_BEGINNING', 'JUMP')),
    stored_offset bigint      not null,
    log_begin     bigint      not null,
    log_end       bigint,
    noticed_at    timestamptz not null default now(),
    resolved_at   timestamptz
);
create index inbox_break_open on inbox_break (topic) where resolved_at is null;

-- An event of a later epoch of its producer is newer, whatever its version. Without a topic where an instance of before
-- saw it first; the next start gives it one (afterMigrate).
alter table inbox_version add column topic text;
alter table inbox_version add column epoch bigint not null default 1;
create index inbox_version_epoch on inbox_version (projection, topic, epoch);

-- Aggregates that the producer has not announced in its present epoch: it may not know them any more.
create view inbox_unconfirmed as
select v.projection, v.topic, v.aggregate_id, v.epoch, v.version
  from (select projection, topic, max(epoch) as epoch from inbox_offset
         group by projection, topic having max(epoch) > 1) present
  join inbox_version v on v.projection = present.projection and v.topic = present.topic and v.epoch < present.epoch;
