create schema calendar;

-- A window that an administrator moved, of one year. Never changed: the highest version is in force.
create table calendar.move (
    step text not null,
    -- The year of the contracts, or for reporting the quarter or month.
    period text collate "C" not null,
    version int not null check (version > 0),
    opens date not null,
    due date not null check (due >= opens),
    closes date not null check (closes >= due),
    reason text not null check (reason <> ''),
    post uuid not null,
    person uuid not null,
    at timestamptz not null,
    primary key (step, period, version)
);
