-- Measures that a unit made for itself; those of the country stand in its document.
create table indicators.own (
    indicator int primary key references indicators.indicator,
    unit text collate "C" not null,
    -- Where its figures come from, in English, French and Kinyarwanda.
    data text[] check (cardinality(data) = 3)
);
create index own_unit on indicators.own (unit);
