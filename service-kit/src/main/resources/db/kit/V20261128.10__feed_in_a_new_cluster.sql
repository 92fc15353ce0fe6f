-- A logical restore brings the journal with the transaction ids of the old cluster into a cluster that counts from the
-- start again. This is added to the ids of the present cluster, so that new rows follow the old ones.
create table journal_shift (
    one   boolean primary key default true check (one),
    shift bigint not null
);
insert into journal_shift (shift) values (0);

-- Called at every start, before anything is written. No transaction of this cluster can have written a row whose id is
-- still to come, so such a row is from another cluster.
create function journal_is_ahead() returns boolean language sql stable as $$
    select coalesce((select max(txid)::text::bigint from journal)
                    >= pg_snapshot_xmax(pg_current_snapshot())::text::bigint + shift, false)
      from journal_shift
$$;

create function follow_cluster() returns void language plpgsql as $$
declare
    latest bigint;
begin
    if not journal_is_ahead() then
        return;
    end if;
    -- No transaction may write a row with the old default after the new one is set.
    lock table journal in access exclusive mode;
    if journal_is_ahead() then
        select max(txid)::text::bigint into latest from journal;
        update journal_shift set shift = latest;
        execute format('alter table journal alter column txid '
            'set default ((pg_current_xact_id()::text::bigint + %s)::text::xid8)', latest);
        raise log 'the journal is from another cluster: transaction ids are counted on from %', latest;
    end if;
end $$;
