-- Another one with every write: who has read the fact in this revision need not read it again.
create sequence fact_revision;
alter table fact add column revision bigint not null default nextval('fact_revision');
