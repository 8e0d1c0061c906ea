-- What an owner asks of the level above: more days, or that something on record is changed or taken out.
-- Asked by one person and answered by another; both stay on record.
create table reporting.request (
    id uuid primary key,
    unit text collate "C" not null,
    period text collate "C" not null,
    kind text not null check (kind in ('EXTENSION', 'REOPENING', 'CHANGE', 'DELETION')),
    -- Of an extension or a reopening: the last day that is asked for.
    until date,
    -- Of a change or a deletion: which figure.
    reading uuid references reporting.reading,
    reason text not null check (reason <> ''),
    asked_post uuid not null,
    asked_person uuid not null,
    asked_at timestamptz not null,
    granted boolean,
    answer text,
    answered_post uuid,
    answered_person uuid,
    answered_at timestamptz,
    check ((kind in ('EXTENSION', 'REOPENING')) = (until is not null)),
    check ((kind in ('CHANGE', 'DELETION')) = (reading is not null)),
    check (num_nonnulls(granted, answered_post, answered_person, answered_at) in (0, 4)),
    check (answered_person <> asked_person)
);
create index request_unit on reporting.request (unit, period);
create index request_days on reporting.request (period, until) where granted and until is not null;
-- The same thing is asked once until it is answered.
create unique index request_open on reporting.request (unit, period, kind, reading)
    nulls not distinct where granted is null;
