create schema reporting;

-- A unit's envelope for one period. Whoever saves, submits or judges it holds the row meanwhile.
create table reporting.report (
    unit text collate "C" not null,
    period text collate "C" not null,
    state text not null check (state in ('DRAFT', 'SUBMITTED', 'CONFIRMED', 'RETURNED')),
    version int not null default 0,
    post uuid,
    person uuid,
    at timestamptz,
    reason text,
    primary key (unit, period)
);
create index report_waits on reporting.report (unit) where state in ('SUBMITTED', 'RETURNED');

-- What is in force is what nothing supersedes.
create table reporting.reading (
    id uuid primary key,
    unit text collate "C" not null,
    series int not null,
    period text collate "C" not null,
    kind text collate "C" not null
        check (kind in ('SELF', 'VALIDATED', 'VERIFIED', 'CITIZEN', 'MEASURED')),
    value bigint,
    numerator bigint,
    denominator bigint,
    reason text,
    supersedes uuid references reporting.reading,
    post uuid not null,
    person uuid,
    at timestamptz not null,
    note text,
    check (num_nonnulls(value, numerator, reason) = 1),
    check ((numerator is null) = (denominator is null)),
    -- One first reading a cell, for no two nulls are distinct; the index finds a unit's readings.
    unique nulls not distinct (unit, period, series, kind, supersedes)
);
-- All others correct it, one after the other: a fork cannot be written.
create unique index reading_superseded on reporting.reading (supersedes)
    where supersedes is not null;

create table reporting.evidence (
    reading uuid not null references reporting.reading,
    document text collate "C" not null,
    post uuid not null,
    at timestamptz not null,
    primary key (reading, document)
);
create index evidence_document on reporting.evidence (document);

-- What the level above said of a reading, and the validated reading that it made.
create table reporting.verdict (
    id uuid primary key,
    reading uuid not null references reporting.reading,
    decision text not null check (decision in ('CONFIRM', 'CORRECT', 'RETURN')),
    validated uuid references reporting.reading,
    reason text,
    post uuid not null,
    person uuid not null,
    at timestamptz not null,
    check ((decision = 'RETURN') = (validated is null)),
    check (decision = 'CONFIRM' or reason is not null)
);
create index verdict_reading on reporting.verdict (reading);
create index verdict_validated on reporting.verdict (validated);

create function reporting.refuse() returns trigger language plpgsql as $$
begin
    raise exception '% is only ever added to: % refused', tg_table_name, lower(tg_op);
end
$$;
create trigger unaltered before update or delete or truncate on reporting.reading
    for each statement execute function reporting.refuse();
create trigger unaltered before update or delete or truncate on reporting.evidence
    for each statement execute function reporting.refuse();
create trigger unaltered before update or delete or truncate on reporting.verdict
    for each statement execute function reporting.refuse();
