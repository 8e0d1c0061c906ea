create schema pledges;

-- One umuhigo: a unit, a fiscal year (named by the calendar year in which it begins), a series.
create table pledges.pledge (
    id uuid primary key,
    unit text collate "C" not null,
    year smallint not null,
    series int not null,
    number int not null,
    pillar text not null,
    sector text not null,
    outcome text not null,
    output text not null,
    source text not null check (source in ('OWN', 'CHILDREN')),
    -- A value scaled by the indicator's decimals, or a count out of baseline_of.
    baseline bigint,
    baseline_of bigint,
    baseline_date date,
    baseline_source text,
    confidence text not null,
    -- Exact, such as 1 or 2/3.
    weight text not null,
    verification text not null,
    origin text,
    parent uuid references pledges.pledge,
    -- Of the targets in force.
    version int not null,
    unique (unit, year, series),
    check (parent <> id)
);
create index pledge_parent on pledges.pledge (parent) where parent is not null;

-- What is promised; an amendment adds a version, none is ever changed.
create table pledges.target (
    pledge uuid not null references pledges.pledge,
    version int not null check (version > 0),
    annual bigint not null,
    annual_of bigint,
    -- One for each quarter or month in order; null where nothing is promised for it.
    periods bigint[] not null,
    periods_of bigint[] not null check (cardinality(periods) = cardinality(periods_of)),
    primary key (pledge, version)
);
