create schema offline;

-- What a person's telephones lock their queue with. It leaves a telephone when its holder signs out.
create table offline.pass (
    person uuid primary key,
    -- Names the person on a telephone, where nothing else may.
    tag uuid not null unique,
    key bytea not null check (length(key) = 32)
);

-- What was written without a network, as it came; and what was answered, so that it is answered so again.
create table offline.message (
    id uuid primary key,
    person uuid not null,
    post uuid not null,
    -- The message before it: they are judged in the order in which they were written.
    after uuid,
    hash text collate "C" not null check (hash ~ '^[0-9a-f]{64}$'),
    body text not null,
    received timestamptz not null,
    answer text,
    settled timestamptz,
    check ((answer is null) = (settled is null))
);
create index message_waits on offline.message (after) where answer is null;

-- A file that comes in pieces.
create table offline.upload (
    id uuid primary key,
    person uuid not null,
    post uuid not null,
    name text not null,
    length int not null check (length between 1 and 10485760),
    hash text collate "C" not null check (hash ~ '^[0-9a-f]{64}$'),
    -- When and where it was made, as the telephone says and its holder wants it said.
    taken timestamptz,
    latitude numeric(9, 6),
    longitude numeric(9, 6),
    begun timestamptz not null,
    document text collate "C",
    finished timestamptz,
    check ((latitude is null) = (longitude is null)),
    check ((document is null) = (finished is null))
);
create index upload_person on offline.upload (person) where document is null;

create table offline.piece (
    upload uuid not null references offline.upload on delete cascade,
    beginning int not null,
    content bytea not null,
    primary key (upload, beginning)
);
