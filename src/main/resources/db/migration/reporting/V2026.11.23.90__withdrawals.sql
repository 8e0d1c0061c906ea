-- A validated value that counts no more: its report was returned, or its reading replaced.
create table reporting.withdrawal (
    reading uuid primary key references reporting.reading,
    post uuid not null,
    person uuid not null,
    at timestamptz not null
);
create trigger unaltered before update or delete or truncate on reporting.withdrawal
    for each statement execute function reporting.refuse();
