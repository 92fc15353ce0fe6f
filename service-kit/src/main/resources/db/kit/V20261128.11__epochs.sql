-- Which life of this database it is. A restore from an older backup begins the next one: versions are used again, and
-- consumers take an event of a later epoch for newer than any of an earlier one.
create table journal_epoch (
    epoch    bigint primary key check (epoch > 0),
    reason   text        not null,
    began_at timestamptz not null default now()
);
insert into journal_epoch (epoch, reason) values (1, 'first');

-- Since when an event waits: what is sent again may be years old.
alter table outbox add column since timestamptz not null default now();

-- For operators, after a restore: announces the state of every aggregate again, under the new epoch. Returns how many.
-- The lock waits for changes that are under way and keeps off new ones, for each writes to the outbox: otherwise one that
-- commits meanwhile would be sent in the epoch before, and the state before it in the new one.
create function begin_epoch(next bigint, reason text) returns bigint language plpgsql as $$
declare
    announced bigint;
begin
    lock table outbox in share row exclusive mode;
    if next <= (select max(epoch) from journal_epoch) then
        raise exception 'the epoch must be above %', (select max(epoch) from journal_epoch);
    end if;
    insert into journal_epoch (epoch, reason) values (next, reason);
    insert into outbox (seq)
    select seq
      from (select distinct on (aggregate_id) seq from journal order by aggregate_id, version desc) latest
     where not exists (select from outbox_dead d where d.seq = latest.seq)
    on conflict do nothing;
    get diagnostics announced = row_count;
    return announced;
end $$;

-- For operators, after events were lost from the topic: sends the whole journal again. Returns how many events.
create function republish() returns bigint language plpgsql as $$
declare
    sent bigint;
begin
    insert into outbox (seq)
    select seq from journal j where not exists (select from outbox_dead d where d.seq = j.seq)
    on conflict do nothing;
    get diagnostics sent = row_count;
    return sent;
end $$;
