-- How a unit means to keep a pledge, as it stood in the draft when it was signed.
create table pledges.plan (
    pledge uuid primary key references pledges.pledge,
    reference text not null,
    objective text not null,
    -- How the baseline was measured.
    method text not null,
    places text not null,
    women bigint check (women >= 0),
    men bigint check (men >= 0),
    -- In whole francs.
    cost bigint check (cost >= 0),
    budget_line text not null,
    responsible text not null,
    partners text not null,
    assumptions text not null
);

create table pledges.plan_activity (
    pledge uuid not null references pledges.plan,
    number int not null check (number > 0),
    text text not null,
    starts date,
    ends date,
    primary key (pledge, number),
    check (starts <= ends)
);

create table pledges.plan_fund (
    pledge uuid not null references pledges.plan,
    source text not null,
    amount bigint not null check (amount >= 0),
    primary key (pledge, source)
);

-- Whoever else owns it; the rest of the hundred is the unit's own.
create table pledges.plan_share (
    pledge uuid not null references pledges.plan,
    number int not null check (number > 0),
    owner text not null,
    percent numeric not null check (percent > 0),
    primary key (pledge, number)
);
