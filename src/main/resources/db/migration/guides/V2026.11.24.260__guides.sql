create schema guides;

-- What to do at a step of a year's cycle and why, as an administrator wrote it. Never changed: the
-- highest version is in force; where there is none, the text of the release is.
create table guides.guide (
    year smallint not null,
    topic text not null,
    version int not null check (version > 0),
    what_en text not null,
    what_fr text not null,
    what_rw text not null,
    why_en text not null,
    why_fr text not null,
    why_rw text not null,
    reason text not null check (reason <> ''),
    post uuid not null,
    person uuid not null,
    at timestamptz not null,
    primary key (year, topic, version)
);

-- That a unit explained the cycle to its people or partners. Counts alone: nobody's name is kept.
create table guides.sensitisation (
    id uuid primary key,
    unit text collate "C" not null,
    year smallint not null,
    day date not null,
    topic text not null,
    note text not null,
    post uuid not null,
    person uuid,
    at timestamptz not null
);
create index sensitisation_unit on guides.sensitisation (unit, day);

create table guides.attendance (
    sensitisation uuid not null references guides.sensitisation,
    sex text not null check (sex in ('FEMALE', 'MALE', 'UNKNOWN')),
    band text not null check (band in ('CHILD', 'YOUNG', 'ADULT', 'ELDER', 'UNKNOWN')),
    present int not null check (present > 0),
    primary key (sensitisation, sex, band)
);

create function guides.refuse() returns trigger language plpgsql as $$
begin
    raise exception '% is only ever added to: % refused', tg_table_name, lower(tg_op);
end
$$;
create trigger unaltered before update or delete or truncate on guides.guide
    for each statement execute function guides.refuse();
create trigger unaltered before update or delete or truncate on guides.sensitisation
    for each statement execute function guides.refuse();
create trigger unaltered before update or delete or truncate on guides.attendance
    for each statement execute function guides.refuse();
