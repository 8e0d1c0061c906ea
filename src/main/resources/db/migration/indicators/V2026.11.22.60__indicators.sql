create schema indicators;

-- What can be measured. Texts are arrays of three: English, French, Kinyarwanda.
create table indicators.indicator (
    id int generated always as identity primary key,
    code text collate "C" not null unique,
    name text[] not null check (cardinality(name) = 3),
    unit text[] not null check (cardinality(unit) = 3),
    decimals smallint not null check (decimals between 0 and 6),
    over_time text not null,
    over_space text not null,
    starts_at text not null check (starts_at in ('ZERO', 'BASELINE')),
    direction text not null check (direction in ('UP', 'DOWN', 'RANGE')),
    -- Exact, such as 20 or 61/2; of a range alone.
    low text,
    high text,
    divisible boolean not null,
    level text not null,
    frequency text not null check (frequency in ('QUARTER', 'MONTH')),
    tags text[] not null,
    -- What a pooled rate counts; of pooled rates alone.
    numerator text[] check (cardinality(numerator) = 3),
    denominator text[] check (cardinality(denominator) = 3),
    check ((direction = 'RANGE') = (low is not null and high is not null)),
    check ((over_space = 'POOLED') = (numerator is not null and denominator is not null))
);

-- What is actually measured: the indicator as a whole, or one category or site of it.
create table indicators.series (
    id int generated always as identity primary key,
    indicator int not null references indicators.indicator,
    category text[] check (cardinality(category) = 3),
    unique nulls not distinct (indicator, category)
);
