-- Why it was voided; null where it stands. A voided one keeps its place, in which it is recorded anew.
alter table practice_record add column voided_because text;
alter table digital_record add column voided_because text;
