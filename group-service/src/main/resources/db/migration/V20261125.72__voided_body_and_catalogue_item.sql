-- Why it was voided; null where it stands. A voided one keeps its code, under which it is entered anew.
alter table body add column voided_because text;
alter table catalogue_item add column voided_because text;
