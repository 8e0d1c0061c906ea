-- What a unit means to pledge, before it is signed.
create table contracts.draft (
    id uuid primary key,
    unit text collate "C" not null,
    year smallint not null,
    state text not null check (state in ('DRAFTED', 'IN_FORCE')),
    version int not null check (version > 0),
    -- The file from which it was read.
    origin text not null,
    brought_by uuid not null,
    brought_at timestamptz not null,
    -- What is open: the desk asks often.
    blocks int not null,
    asks int not null,
    unique (unit, year)
);

-- One row of the file: as it was typed, what a person decided, and what was read in it.
create table contracts.draft_line (
    draft uuid not null references contracts.draft on delete cascade,
    row_number int not null,
    -- The cells, side by side: the columns that they fill, where they stood, what they say and how.
    columns text[] not null,
    places text[] not null check (cardinality(places) = cardinality(columns)),
    texts text[] not null check (cardinality(texts) = cardinality(columns)),
    forms text[] not null check (cardinality(forms) = cardinality(columns)),
    -- The decision: what the row is to be, and why it is left out.
    kind text not null,
    reason text not null,
    -- Over time, over space, direction, divisible, unit, decimals; where it was confirmed.
    measured text[] check (cardinality(measured) = 6),
    instead_columns text[] not null,
    instead_texts text[] not null check (cardinality(instead_texts) = cardinality(instead_columns)),
    accepted text[] not null,
    -- What was read: the row's role, its measurement and targets; of what promises nothing, the role.
    role text not null,
    read_measured text[] check (cardinality(read_measured) = 6),
    read_annual text,
    read_quarters text[],
    primary key (draft, row_number)
);
