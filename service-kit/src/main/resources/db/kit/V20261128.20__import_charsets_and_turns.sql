-- In which character set the text of an import is read, as its sender says and as it was taken.
alter table import_job add column given_charset text;
alter table import_job add column charset text;
-- Who was served when, and which job gave way when: submitters take turns.
alter table import_job add column set_aside_at timestamptz;
create index import_job_turn on import_job (actor, finished_at);
