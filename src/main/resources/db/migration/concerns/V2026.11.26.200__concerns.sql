create schema concerns;

-- What somebody came to an office with. Nobody's name is kept: whoever came holds the code.
create table concerns.concern (
    id uuid primary key,
    code text collate "C" not null unique,
    unit text collate "C" not null,
    day date not null,
    topic text not null,
    words text not null check (words <> ''),
    post uuid not null,
    person uuid not null,
    at timestamptz not null
);
create index concern_unit on concerns.concern (unit, day);

-- What was done about it, one row after the other.
create table concerns.step (
    id uuid primary key,
    concern uuid not null references concerns.concern,
    number int not null check (number > 0),
    deed text not null check (deed in ('REFERRED', 'ANSWERED', 'REOPENED')),
    -- Where it lies after this step; of an answer, who gave it.
    level text collate "C" not null,
    outcome text check (outcome in ('SOLVED', 'PARTLY', 'NOT_POSSIBLE', 'WITHDRAWN')),
    note text not null check (note <> ''),
    day date not null,
    post uuid not null,
    person uuid not null,
    at timestamptz not null,
    unique (concern, number),
    check ((deed = 'ANSWERED') = (outcome is not null))
);

create function concerns.refuse() returns trigger language plpgsql as $$
begin
    raise exception '% is only ever added to: % refused', tg_table_name, lower(tg_op);
end
$$;
create trigger unaltered before update or delete or truncate on concerns.concern
    for each statement execute function concerns.refuse();
create trigger unaltered before update or delete or truncate on concerns.step
    for each statement execute function concerns.refuse();

-- Where each concern stands.
create view concerns.standing as
select c.id as concern,
    c.unit,
    c.day as raised,
    coalesce(s.level, c.unit) as level,
    s.outcome,
    case when s.deed = 'ANSWERED' then s.day end as answered,
    (select count(*) from concerns.step r where r.concern = c.id and r.deed = 'REFERRED')
        as referrals
from concerns.concern c
left join lateral (
    select * from concerns.step l where l.concern = c.id order by l.number desc limit 1
) s on true;
