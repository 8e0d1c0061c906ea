create schema drafting;

-- What was typed into a draft, by whom; never changed: taking something back is another change.
create table drafting.change (
    id bigint generated always as identity primary key,
    draft uuid not null,
    row_number int not null,
    kind text not null check (kind in ('TYPED', 'ADDED', 'REMOVED', 'RESTORED', 'MOVED')),
    -- Of a cell that was typed.
    cell text,
    before text not null,
    after text not null,
    -- What was sent together. Sent twice, it is one.
    batch uuid not null,
    undoes bigint references drafting.change,
    post uuid not null,
    person uuid not null,
    at timestamptz not null,
    check ((kind = 'TYPED') = (cell is not null))
);
create index change_row on drafting.change (draft, row_number);
create index change_batch on drafting.change (batch);

-- What is said about a row or a cell, with what shows it.
create table drafting.remark (
    id uuid primary key,
    draft uuid not null,
    unit text collate "C" not null,
    row_number int not null,
    cell text,
    text text not null,
    document text collate "C",
    post uuid not null,
    person uuid not null,
    at timestamptz not null
);
create index remark_row on drafting.remark (draft, row_number);
create index remark_document on drafting.remark (document) where document is not null;
