create table special_fund (
    id          uuid primary key,
    version     bigint  not null,
    fiscal_year integer not null,
    amount_fen  bigint  not null,
    document    text    not null,
    status      text    not null,
    opened_on   date    not null,
    closed_on   date,
    constraint fund_year_taken unique (fiscal_year),
    constraint fund_amount_positive check (amount_fen > 0),
    constraint fund_closed_when_closed check ((status = 'CLOSED') = (closed_on is not null)),
    constraint fund_closed_after_opened check (closed_on >= opened_on)
);
