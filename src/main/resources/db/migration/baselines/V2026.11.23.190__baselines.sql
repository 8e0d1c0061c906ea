create schema baselines;

-- Where a unit stood on a series. Never changed: the highest version is in force.
create table baselines.baseline (
    id uuid primary key,
    unit text collate "C" not null,
    series int not null,
    version int not null check (version > 0),
    -- A value scaled by the indicator's decimals, or a count out of value_of; null while it is to be established.
    value bigint,
    value_of bigint check (value_of is null or value is not null),
    date date,
    source text,
    method text,
    confidence text,
    -- Who establishes it by when.
    owner uuid,
    due date,
    -- Why it says something else than the version before.
    reason text not null,
    post uuid not null,
    person uuid,
    at timestamptz not null,
    unique (unit, series, version),
    check ((value is null) = (date is null)),
    check ((value is null) = (source is null)),
    check ((value is null) = (confidence is null)),
    check ((value is null) = (due is not null and owner is not null))
);

-- The level above found it right, or took that back. The highest number holds.
create table baselines.verification (
    baseline uuid not null references baselines.baseline,
    number int not null check (number > 0),
    verified boolean not null,
    remark text not null,
    post uuid not null,
    person uuid,
    at timestamptz not null,
    primary key (baseline, number)
);

create table baselines.proof (
    baseline uuid not null references baselines.baseline,
    document text collate "C" not null,
    primary key (baseline, document)
);
create index proof_document on baselines.proof (document);
