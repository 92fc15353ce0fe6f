-- Who called an import off before its end.
alter table import_job add column cancelled_by text;
alter table import_job add constraint import_job_cancelled check ((status = 'CANCELLED') = (cancelled_by is not null));
