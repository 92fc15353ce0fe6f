-- Where a consumer stands in each partition, written in the transaction of the effects.
create table inbox_offset (
    projection  text   not null,
    topic       text   not null,
    partition   integer not null,
    next_offset bigint not null default 0,
    -- Changes with every assignment; a consumer that lost the partition writes nothing any more.
    owner       uuid   not null,
    reached_at  timestamptz not null default now(),
    primary key (projection, topic, partition)
);

-- The highest version of each aggregate that has been taken in: what is not newer is passed over.
create table inbox_version (
    projection   text   not null,
    aggregate_id uuid   not null,
    version      bigint not null,
    primary key (projection, aggregate_id)
);
