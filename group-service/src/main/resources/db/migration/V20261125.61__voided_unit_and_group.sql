-- Why it was voided; null where it stands. A voided one keeps its code, under which it is entered anew.
alter table unit add column voided_because text;
alter table education_group add column voided_because text;
-- A voided unit is a part of no school, so that it does not keep one from being voided or closed.
alter table unit alter column held set expression as
    (case when voided_because is null then daterange(coalesce(school_since, opened_on), closed_on) end);
