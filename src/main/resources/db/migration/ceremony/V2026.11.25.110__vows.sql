create schema ceremony;

-- The text of a contract as its leader vowed it: canonical JSON. Never changed.
create table ceremony.text (
    sha256 text collate "C" primary key,
    content bytea not null
);

-- That whoever leads a unit vowed its contract themselves, before the level above signs.
create table ceremony.vow (
    unit text collate "C" not null,
    year smallint not null,
    text text collate "C" not null references ceremony.text,
    leaf text collate "C" not null,
    draft int,
    post uuid not null,
    person uuid not null,
    at timestamptz not null,
    primary key (unit, year, text)
);
create index vow_year on ceremony.vow (year, unit);

-- What the level above signed: the root over the contracts' texts, in the order of their units.
create table ceremony.list (
    id uuid primary key,
    unit text collate "C" not null,
    year smallint not null,
    number int not null check (number > 0),
    size int not null check (size > 0),
    root text collate "C" not null,
    statement text not null,
    sha256 text collate "C" not null unique,
    post uuid not null,
    person uuid not null,
    at timestamptz not null,
    unique (unit, year, number)
);

-- Which vow stands where in a list. A vow is signed once.
create table ceremony.member (
    list uuid not null references ceremony.list,
    place int not null,
    unit text collate "C" not null,
    year smallint not null,
    text text collate "C" not null,
    primary key (list, place),
    unique (unit, year, text)
);

-- The way from a contract's text to the root, the nearest hash first; written after the signature,
-- some at a time, so that a broken run goes on where it stopped.
create table ceremony.proof (
    list uuid not null,
    place int not null,
    path text not null,
    trouble text,
    at timestamptz not null,
    primary key (list, place),
    foreign key (list, place) references ceremony.member
);

-- A public ceremony: a level above, and those who sign with it.
create table ceremony.event (
    id uuid primary key,
    unit text collate "C" not null,
    year smallint not null,
    title text not null check (title <> ''),
    venue text not null check (venue <> ''),
    day date not null,
    post uuid not null,
    person uuid not null,
    at timestamptz not null
);

-- Who comes forward when. Changes only before the first move.
create table ceremony.turn (
    event uuid not null references ceremony.event,
    place int not null check (place > 0),
    unit text collate "C" not null,
    primary key (event, place) deferrable initially deferred,
    unique (event, unit)
);

-- What happened on the stage; the ceremony stands where its last move left it.
create table ceremony.move (
    event uuid not null references ceremony.event,
    number int not null check (number > 0),
    kind text not null check (kind in ('NEXT', 'LATER', 'BACK', 'PAUSE', 'RESUME')),
    post uuid not null,
    person uuid not null,
    at timestamptz not null,
    primary key (event, number)
);

create function ceremony.refuse() returns trigger language plpgsql as $$
begin
    raise exception '% is only ever added to: % refused', tg_table_name, lower(tg_op);
end
$$;
create trigger unaltered before update or delete or truncate on ceremony.text
    for each statement execute function ceremony.refuse();
create trigger unaltered before update or delete or truncate on ceremony.vow
    for each statement execute function ceremony.refuse();
create trigger unaltered before update or delete or truncate on ceremony.list
    for each statement execute function ceremony.refuse();
create trigger unaltered before update or delete or truncate on ceremony.member
    for each statement execute function ceremony.refuse();
create trigger unaltered before update or delete or truncate on ceremony.proof
    for each statement execute function ceremony.refuse();
create trigger unaltered before update or delete or truncate on ceremony.move
    for each statement execute function ceremony.refuse();
