-- Why it was voided; null where it stands.
alter table policy
    add column voided_because text,
    drop constraint policy_document_number_taken;
-- The number of a document that was entered under a wrong code is free for the right one.
create unique index policy_document_number_taken on policy (document_number) where voided_because is null;
