create schema cascade;

-- What was said about the share of one unit in a pledge of a unit above. Never changed: the highest number holds.
create table cascade.turn (
    id uuid primary key,
    pledge uuid not null,
    -- Whose pledge it is; the share is the unit's.
    above text collate "C" not null,
    unit text collate "C" not null,
    year smallint not null,
    series int not null,
    number int not null check (number > 0),
    kind text not null check (kind in ('OFFERED', 'ACCEPTED', 'COUNTERED', 'REFUSED', 'WITHDRAWN')),
    way text,
    -- The targets that are offered, asked for or agreed, as in pledges.target.
    annual bigint,
    annual_of bigint,
    periods bigint[],
    periods_of bigint[],
    reason text not null,
    post uuid not null,
    person uuid,
    at timestamptz not null,
    unique (pledge, unit, number),
    check ((kind in ('OFFERED', 'ACCEPTED', 'COUNTERED')) = (annual is not null)),
    check (above <> unit and starts_with(unit, above))
);
create index turn_unit on cascade.turn (unit, year);
create index turn_above on cascade.turn (above, year);

-- What a target is divided by: how many people live in a unit, or how much of a series it needs. The latest said holds.
create table cascade.figure (
    id uuid primary key,
    number bigint not null generated always as identity,
    unit text collate "C" not null,
    -- Null for the population.
    series int,
    amount bigint not null check (amount >= 0),
    day date not null,
    source text not null,
    post uuid not null,
    person uuid,
    at timestamptz not null
);
create index figure_unit on cascade.figure (unit);

create function cascade.refuse() returns trigger language plpgsql as $$
begin
    raise exception 'What was said is never changed: say something new';
end $$;
create trigger unaltered before update or delete or truncate on cascade.turn
    for each statement execute function cascade.refuse();
create trigger unaltered before update or delete or truncate on cascade.figure
    for each statement execute function cascade.refuse();
