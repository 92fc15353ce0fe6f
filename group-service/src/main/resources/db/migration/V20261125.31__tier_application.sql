create table tier_application (
    id                uuid primary key,
    version           bigint not null,
    group_id          uuid   not null references education_group (id),
    tier              text   not null,
    governance        text   not null,
    valid_from        date   not null,
    applied_on        date   not null,
    applicant         text   not null,
    document          text   not null,
    reason            text,
    status            text   not null,
    decided_on        date,
    decision_document text,
    decision_reason   text,
    -- G-TIER-DEF
    constraint tier_application_governance check ((tier = 'LOOSE') = (governance = 'AGREEMENT')),
    constraint tier_application_ends_once check ((status = 'SUBMITTED') = (decided_on is null)),
    constraint tier_application_decided_after_applied check (decided_on >= applied_on),
    constraint tier_application_decision_documented
        check (status not in ('APPROVED', 'REJECTED') or decision_document is not null),
    constraint tier_application_end_explained
        check (status not in ('REJECTED', 'WITHDRAWN') or decision_reason is not null)
);
create unique index tier_application_open_once on tier_application (group_id) where status = 'SUBMITTED';
create index tier_application_order on tier_application (applied_on, id);

create table tier_application_check (
    application_id uuid    not null references tier_application (id),
    item_code      text    not null references catalogue_item (item_code),
    met            boolean not null,
    evidence       text,
    constraint tier_application_check_once unique (application_id, item_code)
);
