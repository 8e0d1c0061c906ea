create schema exchange;

-- A file that somebody sent and has not finished with; kept, so that they can come back to it.
create table exchange.upload (
    id uuid primary key,
    unit text collate "C" not null,
    year smallint not null,
    purpose text not null check (purpose in ('CONTRACT', 'FIGURES')),
    name text not null,
    sha256 text collate "C" not null check (sha256 ~ '^[0-9a-f]{64}$'),
    content bytea not null check (length(content) <= 10485760),
    post uuid not null,
    at timestamptz not null,
    -- Which sheet was chosen, and what its columns hold; nobody chose as long as they are null.
    sheet smallint,
    columns text[],
    version int not null check (version > 0),
    unique (unit, year, purpose)
);
-- Workbooks do not become smaller by compressing them again.
alter table exchange.upload alter column content set storage external;
-- What was answered about a row of the file, field by field.
create table exchange.answer (
    upload uuid not null references exchange.upload on delete cascade,
    row int not null,
    field text not null,
    value text not null,
    primary key (upload, row, field)
);
-- What a unit said that the columns of a file hold: the next file with such columns is read so.
create table exchange.mapping (
    unit text collate "C" not null,
    headers text not null,
    columns text[] not null,
    post uuid not null,
    at timestamptz not null,
    primary key (unit, headers)
);
