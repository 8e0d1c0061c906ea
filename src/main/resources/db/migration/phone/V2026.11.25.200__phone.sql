create schema phone;

-- The telephone of a post: registered by the level above, opened by a secret that its holder chose.
create table phone.subscriber (
    number text primary key check (number ~ '^\+[0-9]{8,15}$'),
    post uuid not null unique,
    unit text collate "C" not null,
    language text not null check (language in ('EN', 'FR', 'RW')),
    -- Said once to the holder, who chooses a PIN with it.
    code text,
    code_until timestamptz,
    pin text,
    registered_by uuid not null,
    registered_at timestamptz not null,
    check ((code is null) = (code_until is null)),
    check (code is not null or pin is not null)
);
create index subscriber_unit on phone.subscriber (unit);

-- A wrong PIN, counted once however often its message comes.
create table phone.failure (
    number text not null,
    session text not null,
    place int not null,
    at timestamptz not null,
    primary key (number, session, place)
);

-- How far a call came, so that one that broke off can go on. No PIN is in it.
create table phone.call (
    session text primary key,
    number text not null,
    -- The call with which the way began: its readings bear its name.
    origin text not null,
    period text not null,
    before text[] not null,
    path text[] not null,
    ended boolean not null,
    at timestamptz not null
);
create index call_number on phone.call (number, at);

-- A figure that came without the secret: nothing, until its unit confirms it.
create table phone.draft (
    id uuid primary key,
    unit text collate "C" not null,
    period text not null,
    series int not null,
    pledge uuid not null,
    typed text not null,
    at timestamptz not null
);
create index draft_unit on phone.draft (unit);

-- A short name of a reading, said to whoever sent it.
create table phone.receipt (
    code text primary key,
    reading uuid not null unique
);

-- What is to be sent, until the network has taken it.
create table phone.outgoing (
    id uuid primary key,
    number text not null,
    text text not null check (length(text) <= 160),
    at timestamptz not null,
    tries int not null default 0,
    next timestamptz not null,
    sent timestamptz
);
create index outgoing_waits on phone.outgoing (next) where sent is null;
create index outgoing_number on phone.outgoing (number, at);

-- What citizens think of a pledge. Who they are is kept as a digest with a salt of this house.
create table phone.salt (salt uuid not null);
insert into phone.salt values (gen_random_uuid());
create table phone.rating (
    rater text not null,
    pledge uuid not null,
    period text not null,
    stars smallint not null check (stars between 1 and 5),
    at timestamptz not null,
    primary key (rater, pledge, period)
);
create index rating_pledge on phone.rating (pledge);
