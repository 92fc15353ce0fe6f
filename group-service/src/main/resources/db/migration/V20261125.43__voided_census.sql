alter table census
    -- A voided one keeps its place: unit and school year have one census for good, which is recorded anew in it.
    add column status text not null default 'ACTIVE';
