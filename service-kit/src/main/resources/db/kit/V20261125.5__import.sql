-- Imports of tables. The file is kept until the job has ended, so that a job outlives the process that took it in.
create table import_job (
    id           uuid primary key,
    kind         text        not null,
    format       text        not null,
    dry_run      boolean     not null,
    atomic       boolean     not null,
    status       text        not null,
    actor        text        not null,
    actor_roles  text        not null,
    traceparent  text        not null,
    submitted_on date        not null,
    submitted_at timestamptz not null,
    started_at   timestamptz,
    finished_at  timestamptz,
    bytes        bigint      not null,
    digest       text        not null,
    rows_total   integer,
    rows_done    integer     not null default 0,
    created      integer     not null default 0,
    changed      integer     not null default 0,
    unchanged    integer     not null default 0,
    refused      integer     not null default 0,
    faults       integer     not null default 0,
    -- Begun so often: a job that fails over and over is given up.
    attempts     integer     not null default 0,
    sheets       json        not null,
    failure      text
);
create index import_job_order on import_job (submitted_on, id);
create index import_job_waiting on import_job (id) where status in ('QUEUED', 'RUNNING');

create table import_part (
    job_id  uuid    not null references import_job (id),
    place   integer not null,
    content bytea   not null,
    primary key (job_id, place)
);
alter table import_part alter column content set storage external;

-- Which keys the job has met, so that no row silently undoes another one of the same file.
-- Without a reference to the job, whose row is written to while this is in a transaction that runs long.
create table import_key (
    job_id     uuid    not null,
    key        text    not null,
    sheet      text,
    row_number integer not null,
    primary key (job_id, key)
);

create table import_fault (
    id          uuid primary key,
    job_id      uuid    not null references import_job (id),
    place       integer not null,
    sheet       text,
    row_number  integer not null,
    column_name text,
    field       text,
    code        text    not null,
    args        json    not null,
    wording_zh  text,
    wording_en  text,
    value       text,
    constraint import_fault_place unique (job_id, place)
);
