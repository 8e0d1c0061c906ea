create schema contracts;

-- A year's pledges of one unit, between it and a unit above.
create table contracts.contract (
    id uuid primary key,
    unit text collate "C" not null,
    year smallint not null,
    state text not null check (state in ('IN_FORCE')),
    signed_with text collate "C" not null,
    signed_on date not null,
    note text not null,
    unique (unit, year)
);
