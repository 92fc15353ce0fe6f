-- Why it was voided; null where it stands. A voided one keeps its code, under which it is entered anew.
alter table school add column voided_because text;
-- A voided one has no life, so that no unit is a part of it, whoever writes.
alter table school alter column life
    set expression as (case when voided_because is null then daterange(opened_on, closed_on) end);
