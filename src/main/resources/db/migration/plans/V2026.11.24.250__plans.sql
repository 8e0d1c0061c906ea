create schema plans;

-- What a unit wants to reach in five or six years: the head of a logframe.
create table plans.plan (
    code text collate "C" primary key,
    unit text collate "C" not null,
    -- Fiscal years by the calendar year in which they begin.
    first smallint not null,
    last smallint not null check (last between first + 4 and first + 5),
    title text not null,
    source text not null,
    -- Whether only some lines of a longer document were typed.
    extract boolean not null,
    post uuid not null,
    person uuid,
    at timestamptz not null
);
create index plan_unit on plans.plan (unit);

-- A line of the logframe. Never changed: the highest version is in force.
create table plans.line (
    id uuid primary key,
    plan text collate "C" not null references plans.plan,
    code text collate "C" not null,
    version int not null check (version > 0),
    removed boolean not null,
    pillar text not null check (pillar in ('ECONOMIC', 'SOCIAL', 'GOVERNANCE')),
    outcome text not null,
    output text not null,
    indicator text not null,
    -- The unit of measure.
    measure text not null,
    series int,
    baseline numeric,
    -- What is to be reached when the plan ends.
    goal numeric,
    verification text not null,
    assumptions text not null,
    -- Why it says something else than the version before.
    reason text not null,
    post uuid not null,
    person uuid,
    at timestamptz not null,
    unique (plan, code, version),
    check (reason <> '' or version = 1)
);
create table plans.target (
    line uuid not null references plans.line,
    year smallint not null,
    amount numeric not null,
    primary key (line, year)
);

-- What is done in one year for a line of the plan. Never changed: the highest version is in force.
create table plans.activity (
    id uuid primary key,
    activity uuid not null,
    version int not null check (version > 0),
    removed boolean not null,
    plan text collate "C" not null references plans.plan,
    line text collate "C" not null,
    year smallint not null,
    name text not null,
    -- In whole units of the country's money.
    cost bigint not null check (cost > 0),
    post uuid not null,
    person uuid,
    at timestamptz not null,
    unique (activity, version)
);
create index activity_plan on plans.activity (plan, year);
create table plans.funding (
    activity uuid not null references plans.activity,
    source text not null
        check (source in ('OWN_REVENUE', 'EARMARKED', 'BLOCK_GRANT', 'MINISTRY', 'PARTNER',
            'COMMUNITY', 'LOAN')),
    amount bigint not null check (amount > 0),
    primary key (activity, source)
);

-- That the year's action plan was shown to those who may pay, and what they promised.
create table plans.presentation (
    id uuid primary key,
    plan text collate "C" not null references plans.plan,
    year smallint not null,
    day date not null,
    audience text not null
        check (audience in ('COUNCIL', 'MINISTRIES', 'PARTNERS', 'CITIZENS')),
    whom text not null,
    note text not null,
    post uuid not null,
    person uuid,
    at timestamptz not null
);
create index presentation_plan on plans.presentation (plan, year);
create table plans.commitment (
    presentation uuid not null references plans.presentation,
    number int not null check (number > 0),
    activity uuid not null,
    whom text not null,
    amount bigint not null check (amount > 0),
    primary key (presentation, number)
);

-- That a pledge serves a line of a plan or of a national or global framework, or no longer does.
create table plans.link (
    pledge uuid not null,
    plan text collate "C" not null,
    line text collate "C" not null,
    number int not null check (number > 0),
    added boolean not null,
    unit text collate "C" not null,
    year smallint not null,
    post uuid not null,
    person uuid,
    at timestamptz not null,
    primary key (pledge, plan, line, number)
);
create index link_unit on plans.link (unit, year);
create index link_line on plans.link (plan, line);

create function plans.refuse() returns trigger language plpgsql as $$
begin
    raise exception '% is only ever added to: % refused', tg_table_name, lower(tg_op);
end
$$;
create trigger unaltered before update or delete or truncate on plans.plan
    for each statement execute function plans.refuse();
create trigger unaltered before update or delete or truncate on plans.line
    for each statement execute function plans.refuse();
create trigger unaltered before update or delete or truncate on plans.target
    for each statement execute function plans.refuse();
create trigger unaltered before update or delete or truncate on plans.activity
    for each statement execute function plans.refuse();
create trigger unaltered before update or delete or truncate on plans.funding
    for each statement execute function plans.refuse();
create trigger unaltered before update or delete or truncate on plans.presentation
    for each statement execute function plans.refuse();
create trigger unaltered before update or delete or truncate on plans.commitment
    for each statement execute function plans.refuse();
create trigger unaltered before update or delete or truncate on plans.link
    for each statement execute function plans.refuse();
