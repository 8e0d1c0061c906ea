create schema territory;

-- Everything that can pledge. A code is never used again: a unit that ends keeps its line.
create table territory.unit (
    code text collate "C" primary key,
    tier text not null,
    name text not null,
    valid_from date not null,
    valid_until date,
    check (valid_until > valid_from)
);

-- For the few that are called differently in each language; all others have one name.
create table territory.unit_name (
    code text collate "C" not null references territory.unit,
    language text not null,
    short_name text not null,
    full_name text not null,
    primary key (code, language)
);

-- What became of a unit: merged, split, moved under another parent.
create table territory.unit_change (
    predecessor text collate "C" not null references territory.unit,
    successor text collate "C" not null references territory.unit,
    kind text not null check (kind in ('MERGED', 'SPLIT', 'MOVED')),
    day date not null,
    primary key (predecessor, successor)
);
create index unit_change_successor on territory.unit_change (successor);

-- How others call it: the codes of the statistics institute, of a ministry's system.
create table territory.unit_alias (
    scheme text not null,
    code text collate "C" not null,
    unit text collate "C" not null references territory.unit,
    primary key (scheme, code)
);
create index unit_alias_unit on territory.unit_alias (unit);
