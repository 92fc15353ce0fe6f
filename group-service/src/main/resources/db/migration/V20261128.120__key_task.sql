-- The table of key tasks (重点任务分工表, annex 2), one row each.
create table key_task (
    id                uuid primary key,
    version           bigint  not null,
    row_number        integer not null constraint key_task_number check (row_number between 1 and 9999),
    task              text    not null,
    lead_bodies       text[]  not null constraint key_task_led check (cardinality(lead_bodies) > 0),
    supporting_bodies text[]  not null,
    time_limit        text    not null,
    -- The last day; null for a task without an end.
    deadline          date,
    completed_on      date,
    document          text    not null,
    status            text    not null,
    voided_because    text,
    constraint key_task_number_taken unique (row_number),
    constraint key_task_voided_for_a_reason check ((status = 'VOIDED') = (voided_because is not null))
);
create index key_task_bodies on key_task using gin (lead_bodies, supporting_bodies);
