-- All that became of a school or a unit, in the order of their days; until now only the last of it was kept.
create table school_succession (
    school_id  uuid not null references school (id),
    position   int  not null check (position >= 0),
    became_on  date not null,
    manner     text not null,
    successors text[] not null,
    document   text not null,
    primary key (school_id, position)
);
create table unit_succession (
    unit_id    uuid not null references unit (id),
    position   int  not null check (position >= 0),
    became_on  date not null,
    manner     text not null,
    successors text[] not null,
    document   text not null,
    primary key (unit_id, position)
);

insert into school_succession (school_id, position, became_on, manner, successors, document)
select id, 0, became_on, became_manner, coalesce(became_successors, '{}'), became_document
  from school where became_on is not null;
insert into unit_succession (unit_id, position, became_on, manner, successors, document)
select id, 0, became_on, became_manner, coalesce(became_successors, '{}'), became_document
  from unit where became_on is not null;

alter table school drop column became_on, drop column became_manner, drop column became_successors,
    drop column became_document;
alter table unit drop column became_on, drop column became_manner, drop column became_successors,
    drop column became_document;
