create schema remedies;

-- What a unit does about a pledge that lags: why it lags, the next step, who answers, by when.
create table remedies.catch_up (
    id uuid primary key,
    pledge uuid not null,
    unit text collate "C" not null,
    cause text not null,
    why text not null,
    step text not null,
    owner uuid not null,
    due date not null,
    post uuid not null,
    person uuid not null,
    at timestamptz not null
);
create index catch_up_pledge on remedies.catch_up (pledge);
create index catch_up_owner on remedies.catch_up (owner);
create index catch_up_due on remedies.catch_up (due);

create table remedies.catch_up_done (
    catch_up uuid primary key references remedies.catch_up,
    day date not null,
    post uuid not null,
    person uuid not null,
    at timestamptz not null
);

-- What stands in the way and somebody else must clear.
create table remedies.blocker (
    id uuid primary key,
    pledge uuid not null,
    unit text collate "C" not null,
    what text not null,
    owner uuid not null,
    post uuid not null,
    person uuid not null,
    at timestamptz not null
);
create index blocker_pledge on remedies.blocker (pledge);

-- Each time nobody answered in time, it went to the next post above.
create table remedies.climb (
    blocker uuid not null references remedies.blocker,
    number smallint not null check (number > 0),
    post uuid not null,
    at timestamptz not null,
    primary key (blocker, number)
);

create table remedies.solution (
    blocker uuid primary key references remedies.blocker,
    note text not null,
    post uuid not null,
    person uuid not null,
    at timestamptz not null
);

create function remedies.refuse() returns trigger language plpgsql as $$
begin
    raise exception '% refused: a % is kept as it was written', lower(tg_op), tg_table_name;
end
$$;
create trigger unaltered before update or delete or truncate on remedies.catch_up
    for each statement execute function remedies.refuse();
create trigger unaltered before update or delete or truncate on remedies.catch_up_done
    for each statement execute function remedies.refuse();
create trigger unaltered before update or delete or truncate on remedies.blocker
    for each statement execute function remedies.refuse();
create trigger unaltered before update or delete or truncate on remedies.climb
    for each statement execute function remedies.refuse();
create trigger unaltered before update or delete or truncate on remedies.solution
    for each statement execute function remedies.refuse();
