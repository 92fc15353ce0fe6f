create table note (
    id         uuid primary key,
    version    bigint  not null,
    title      text    not null,
    pages      integer not null,
    kind       text    not null,
    written_on date    not null,
    text       text    not null,
    status     text    not null,
    voided_because text,
    constraint note_title_taken unique (title),
    -- Without a text of its own: violating it is a defect.
    constraint note_pages_positive check (pages > 0)
);

-- What the consumer makes of the events of notes; one row per event that was taken in.
create table note_copy (
    note_id    uuid   not null,
    version    bigint not null,
    title      text   not null,
    projection text   not null,
    constraint note_copy_title check (title <> 'refused by the database')
);

-- Checked at commit, as constraints are that span several rows.
create function refuse_reserved_title() returns trigger language plpgsql as $$
begin
    if new.title = 'reserved' then
        raise exception 'reserved' using errcode = 'check_violation', constraint = 'note_title_reserved';
    end if;
    return new;
end $$;
create constraint trigger note_title_reserved after insert on note
    deferrable initially deferred for each row execute function refuse_reserved_title();
create constraint trigger note_copy_title_reserved after insert on note_copy
    deferrable initially deferred for each row execute function refuse_reserved_title();
