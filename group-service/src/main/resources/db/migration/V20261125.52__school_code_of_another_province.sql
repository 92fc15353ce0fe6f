-- Why the code is right although it is of another province; null for one of Anhui (rules §5.3).
alter table school add column code_override text;
