-- Why it was voided; null where it stands. A voided one keeps its code, under which it is entered anew.
alter table legal_person add column voided_because text;
-- A voided one has no life, so that it is behind no school, whoever writes.
alter table legal_person alter column life
    set expression as (case when voided_because is null then daterange(registered_on, deregistered_on) end);
