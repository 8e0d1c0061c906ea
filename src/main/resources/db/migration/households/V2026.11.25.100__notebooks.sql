create schema households;

-- A family's own notebook. It belongs to the family: what stands here can be erased, and is then
-- gone. The code that opens it is known by its digest alone.
create table households.notebook (
    id uuid primary key,
    village text collate "C" not null,
    label text not null,
    digest text not null unique,
    at timestamptz not null
);
create index notebook_village on households.notebook (village);

-- What the family promised itself, in its own words. Whose it is, is said by a role, not by a name.
create table households.promise (
    id uuid primary key,
    notebook uuid not null references households.notebook on delete cascade,
    year smallint not null,
    category text not null,
    whose text not null,
    body text not null check (body <> ''),
    target text not null,
    outcome text not null check (outcome in ('OPEN', 'KEPT', 'NOT_KEPT')),
    why text not null,
    at timestamptz not null
);
create index promise_notebook on households.promise (notebook, year);

-- The account that the family gives itself at Umuganura, once a year.
create table households.account (
    notebook uuid not null references households.notebook on delete cascade,
    year smallint not null,
    next text not null,
    at timestamptz not null,
    primary key (notebook, year)
);

-- That the family lets its village leader keep the notebook: who agreed, when, to which words. It
-- holds no text of the family, and outlives the notebook as the proof that it was asked.
create table households.consent (
    id uuid primary key,
    notebook uuid not null,
    village text collate "C" not null,
    given_by text not null,
    words text not null,
    language text not null,
    at timestamptz not null,
    withdrawn timestamptz
);
create unique index consent_standing on households.consent (notebook) where withdrawn is null;

-- Who of an office looked into the notebook, for the family to see.
create table households.look (
    notebook uuid not null references households.notebook on delete cascade,
    post uuid not null,
    at timestamptz not null
);
create index look_notebook on households.look (notebook, at);

-- A person's own book. It names no village, no household and no person: nobody can find out whose
-- it is, nor that somebody has one.
create table households.own_book (
    id uuid primary key,
    digest text not null unique,
    salt text not null
);

-- A note, under a key that is made from the person's own code each time and kept nowhere.
create table households.own_note (
    id uuid primary key,
    book uuid not null references households.own_book on delete cascade,
    sealed text not null
);
create index own_note_book on households.own_note (book);

-- Codes that opened nothing, and books that were opened, by the address that they came from; kept
-- for as long as they count.
create table households.knock (
    address text not null,
    at timestamptz not null
);
create index knock_address on households.knock (address, at);
