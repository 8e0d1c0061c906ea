-- A submitted report on its way through its own unit: which office passed that version on.
create table reporting.passage (
    unit text collate "C" not null,
    period text collate "C" not null,
    version int not null,
    office text not null,
    post uuid not null,
    person uuid not null,
    at timestamptz not null,
    primary key (unit, period, version, office)
);
create trigger unaltered before update or delete or truncate on reporting.passage
    for each statement execute function reporting.refuse();

-- Somebody reports for a unit in the place of its officer, from one day to another.
create table reporting.delegation (
    id uuid primary key,
    unit text collate "C" not null,
    post uuid not null,
    person uuid not null,
    to_post uuid not null,
    to_person uuid not null check (to_person <> person),
    first date not null,
    last date not null check (last >= first),
    reason text not null check (reason <> ''),
    at timestamptz not null,
    ended timestamptz
);
create index delegation_unit on reporting.delegation (unit, last);
create index delegation_to on reporting.delegation (to_person, last);
