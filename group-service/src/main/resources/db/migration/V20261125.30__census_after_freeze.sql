alter table census
    -- What the last correction after the freeze rests on.
    add column document     text,
    add column after_freeze boolean not null default false,
    add constraint census_after_freeze_documented check (not after_freeze or document is not null);
-- The order that the county's list offers.
create index census_year_order on census (school_year, id);
