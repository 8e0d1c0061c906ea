create schema dhis2;

-- What a DHIS2 said: files that were sent, or pages that were fetched from it.
create table dhis2.export (
    id uuid primary key,
    unit text collate "C" not null,
    name text not null,
    post uuid not null,
    at timestamptz not null,
    -- Where it is fetched from, and what is still to come; nothing of a file that was sent whole.
    source text,
    complete boolean not null,
    -- Why fetching stopped: a message key.
    stopped text
);
create index export_unit on dhis2.export (unit, at);

create table dhis2.page (
    export uuid not null references dhis2.export on delete cascade,
    kind text not null check (kind in ('METADATA', 'VALUES_JSON', 'VALUES_CSV')),
    resource text not null,
    number int not null check (number > 0),
    -- Of how many.
    pages int not null check (pages >= number),
    -- Compressed.
    content bytea not null,
    primary key (export, kind, resource, number)
);
alter table dhis2.page alter column content set storage external;

-- Which place of a DHIS2 holds which figure of a pledge.
create table dhis2.mapping (
    unit text collate "C" not null,
    series int not null,
    what text not null check (what in ('TARGET', 'ACHIEVED')),
    -- 0 where the period says the quarter.
    quarter smallint not null check (quarter between 0 and 4),
    element text collate "C" not null,
    combo text collate "C" not null,
    place text collate "C" not null,
    primary key (unit, series, what, quarter)
);
