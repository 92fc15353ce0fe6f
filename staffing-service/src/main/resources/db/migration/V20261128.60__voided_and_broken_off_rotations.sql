-- What was entered by mistake is voided, whatever days it has.
alter table rotation add column voided_because text;
alter table rotation add constraint rotation_void_reason check ((status = 'VOIDED') = (voided_because is not null));

-- One that is called off while it runs ends on that day. Those called off before this was recorded have no last day yet.
alter table rotation drop constraint rotation_status_dates;
alter table rotation add constraint rotation_status_dates check (case status
    when 'PLANNED' then started_on is null and ended_on is null
    when 'RUNNING' then started_on is not null and ended_on is null
    when 'FINISHED' then started_on is not null and ended_on is not null
    when 'CANCELLED' then started_on is not null or ended_on is null
    when 'VOIDED' then started_on is not null or ended_on is null
    else false end);

-- The days of one that was called off while it ran were served, so nothing else takes them.
alter table rotation drop constraint rotation_overlap;
alter table rotation add constraint rotation_overlap exclude using gist (teacher_id with =, taken with &&)
    where (status <> 'VOIDED' and (status <> 'CANCELLED' or ended_on is not null));
