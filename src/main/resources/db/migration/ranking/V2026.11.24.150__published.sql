create schema ranking;

-- Tables that others published, as somebody brought them; facts, never changed.
create table ranking.published (
    id uuid primary key,
    tier text not null,
    year text collate "C" not null,
    -- Who published it, and when or where.
    source text not null,
    post uuid not null,
    at timestamptz not null,
    unique (tier, year, source)
);

create table ranking.published_line (
    published uuid not null references ranking.published,
    place int not null check (place > 0),
    unit text collate "C" not null,
    score numeric not null,
    -- As it was printed, where it was.
    rank int check (rank > 0),
    primary key (published, place),
    unique (published, unit)
);
