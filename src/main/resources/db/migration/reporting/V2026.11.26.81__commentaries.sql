-- What an owner says beside a figure. Never changed: the last word on a reading is in force.
create table reporting.commentary (
    id uuid primary key default uuidv7(),
    reading uuid not null references reporting.reading,
    -- Looked at, and nothing had changed.
    seen boolean not null,
    narrative text,
    challenges text,
    -- A key of the country's list of causes.
    cause text,
    next text,
    outlook text check (outlook in ('YES', 'DOUBTFUL', 'NO')),
    -- When it was written by the clock of whoever wrote it; "at" is when it was received, and counts.
    claimed timestamptz,
    post uuid not null,
    at timestamptz not null
);
create index commentary_reading on reporting.commentary (reading);

-- How the figure divides, in units of its last decimal place.
create table reporting.part (
    commentary uuid not null references reporting.commentary,
    breakdown text not null,
    category text not null,
    value bigint not null check (value >= 0),
    primary key (commentary, breakdown, category)
);
create trigger unaltered before update or delete or truncate on reporting.commentary
    for each statement execute function reporting.refuse();
create trigger unaltered before update or delete or truncate on reporting.part
    for each statement execute function reporting.refuse();
