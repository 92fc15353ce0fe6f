create extension if not exists btree_gist;

create table teacher (
    id                 uuid primary key,
    version            bigint not null,
    staff_number       text   not null,
    name               text   not null,
    gender             text   not null,
    -- AES-256-GCM: nonce, ciphertext and tag together; bound to the row by the teacher's id.
    identity_cipher    bytea  not null,
    identity_key       text   not null,
    -- Keyed HMAC-SHA256: says whether two numbers are the same, and nothing else.
    identity_index     bytea  not null,
    constraint staff_number_taken unique (staff_number),
    constraint national_id_duplicate unique (identity_index),
    constraint teacher_gender_code check (gender in ('0', '1', '2', '9'))
);

-- A period that ends before it begins makes no daterange, here and below.
create table teacher_employment (
    teacher_id       uuid    not null references teacher (id),
    unit_id          uuid    not null,
    category         text    not null,
    on_establishment boolean not null,
    contract_months  integer,
    rank             text    not null,
    valid_from       date    not null,
    valid_to         date,
    valid            daterange generated always as (daterange(valid_from, valid_to, '[]')) stored,
    constraint employment_overlap primary key (teacher_id, valid without overlaps)
);
create index teacher_employment_unit on teacher_employment (unit_id, valid_from);

create table teacher_honour (
    teacher_id uuid not null references teacher (id),
    kind       text not null,
    level      text not null,
    valid_from date not null,
    valid_to   date,
    document   text,
    valid      daterange generated always as (daterange(valid_from, valid_to, '[]')) stored,
    constraint honour_term check (valid_to is not null or kind = 'SPECIAL_GRADE'),
    constraint honour_overlap primary key (teacher_id, kind, level, valid without overlaps)
);

create table teacher_leave (
    teacher_id uuid not null references teacher (id),
    kind       text not null,
    valid_from date not null,
    valid_to   date,
    valid      daterange generated always as (daterange(valid_from, valid_to, '[]')) stored,
    constraint leave_overlap primary key (teacher_id, kind, valid without overlaps)
);
