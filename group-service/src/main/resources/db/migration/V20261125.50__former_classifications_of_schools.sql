-- What kind of school it was before and who ran it: a correction of today's no longer changes the past.
create table school_former_classification (
    school_id  uuid not null references school (id),
    kind       text not null,
    ownership  text not null,
    held_until date not null,
    constraint school_former_classification_until_once unique (school_id, held_until)
);
