-- Whoever has lost their telephone and every backup code begins again: the administrator asks, the
-- level above agrees, and both are on the record.
create table keys.reset (
    id uuid primary key,
    serial bigint not null references keys.certificate,
    reason text not null check (reason <> ''),
    asked_by uuid not null,
    asked timestamptz not null
);

-- What the level above agreed to: from then on the old certificate is trusted no more.
create table keys.reset_agreed (
    reset uuid primary key references keys.reset,
    agreed_by uuid not null,
    agreed timestamptz not null
);
