-- Entered by mistake: who is recorded there is to be corrected, and nobody else comes.
alter table known_unit add column voided boolean not null default false;
