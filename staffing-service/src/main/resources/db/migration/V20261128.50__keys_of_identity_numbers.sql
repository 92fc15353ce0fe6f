-- The keys of identity numbers, entered by the service when it starts.
create table identity_key (
    id            text primary key,
    purpose       text  not null,
    -- Made with the key: another key that is given under the same id does not fit it. Null until a start has tried the key.
    check_value   bytea,
    -- Since when numbers are sealed with it; null if they were not.
    current_since timestamptz,
    constraint identity_key_purpose check (purpose in ('SEALING', 'INDEXING'))
);

-- An instance of the version before goes on with its keys while the new one starts. k1 and i1 are the ids of its keys
-- where none is told.
insert into identity_key (id, purpose)
select distinct identity_key, 'SEALING' from teacher union select 'k1', 'SEALING' union all select 'i1', 'INDEXING'
    on conflict do nothing;

alter table teacher add column identity_index_key text default 'i1';

-- An instance that still has a former index key can write no index. What is there already is checked by the service.
alter table teacher
    add constraint identity_key_known foreign key (identity_key) references identity_key (id) not valid,
    add constraint identity_index_key_known foreign key (identity_index_key) references identity_key (id) not valid;

create index teacher_identity_key on teacher (identity_key, id);
create index teacher_unindexed on teacher (id) where identity_index_key is null;
