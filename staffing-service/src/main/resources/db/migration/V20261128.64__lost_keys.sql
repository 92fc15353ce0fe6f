-- When operators said that the key is lost. Numbers sealed with it cannot be read any more and keep nobody from starting.
alter table identity_key add column lost_at timestamptz;
