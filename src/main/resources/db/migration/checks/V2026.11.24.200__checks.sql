create schema checks;

create function checks.unaltered() returns trigger language plpgsql as $$
begin
    raise exception 'What was said about a plan is never changed: say it anew';
end $$;

-- Why a plan stays as it is in spite of a finding.
create table checks.answer (
    id uuid primary key,
    unit text collate "C" not null,
    year smallint not null,
    rule text not null,
    -- Of the line; empty of the whole.
    key text not null,
    -- What the finding rested on: of other facts it says nothing.
    facts text not null,
    reason text not null check (reason <> ''),
    post uuid not null,
    person uuid not null,
    at timestamptz not null
);
create index answer_unit on checks.answer (unit, year);
create trigger unaltered before update or delete or truncate on checks.answer
    for each statement execute function checks.unaltered();

create table checks.withdrawal (
    answer uuid primary key references checks.answer,
    post uuid not null,
    person uuid not null,
    at timestamptz not null
);
create trigger unaltered before update or delete or truncate on checks.withdrawal
    for each statement execute function checks.unaltered();

-- What was said to one of the sixteen screening questions; the highest version holds.
create table checks.screening (
    unit text collate "C" not null,
    year smallint not null,
    key text not null,
    question smallint not null check (question between 1 and 16),
    version int not null check (version > 0),
    -- OPEN takes an answer back.
    said text not null check (said in ('YES', 'NO', 'NOT_APPLICABLE', 'OPEN')),
    note text not null,
    post uuid not null,
    person uuid not null,
    at timestamptz not null,
    primary key (unit, year, key, question, version)
);
create trigger unaltered before update or delete or truncate on checks.screening
    for each statement execute function checks.unaltered();

-- How many priorities a level may have in a year, where an administrator set another number.
create table checks.cap (
    tier text not null,
    year smallint not null,
    version int not null check (version > 0),
    most int not null check (most > 0),
    reason text not null check (reason <> ''),
    post uuid not null,
    person uuid not null,
    at timestamptz not null,
    primary key (tier, year, version)
);
create trigger unaltered before update or delete or truncate on checks.cap
    for each statement execute function checks.unaltered();

-- A priority that went so that another could stay.
create table checks.departure (
    id uuid primary key,
    unit text collate "C" not null,
    year smallint not null,
    priority text not null,
    favour text not null,
    reason text not null check (reason <> ''),
    -- How many there were, and might be.
    count int not null,
    most int not null,
    post uuid not null,
    person uuid not null,
    at timestamptz not null
);
create index departure_unit on checks.departure (unit, year);
create trigger unaltered before update or delete or truncate on checks.departure
    for each statement execute function checks.unaltered();
