create schema keys;

-- The installation's own authority, made when it is first needed; the highest number issues.
create table keys.authority (
    number int primary key check (number > 0),
    certificate bytea not null,
    sealed_key bytea not null,
    made timestamptz not null
);

-- A person's second factor: it counts once they have shown that they can use it.
create table keys.factor (
    id uuid primary key,
    person uuid not null,
    sealed_secret bytea not null,
    made timestamptz not null,
    confirmed timestamptz
);
create index factor_person on keys.factor (person);

-- For the day on which the telephone is lost: each opens once.
create table keys.backup_code (
    factor uuid not null references keys.factor,
    digest text collate "C" not null,
    used timestamptz,
    primary key (factor, digest)
);

-- The half minutes whose code was used: none is used twice.
create table keys.used_step (
    factor uuid not null references keys.factor,
    step bigint not null,
    primary key (factor, step)
);

-- Codes that were wrong.
create table keys.wrong_code (
    person uuid not null,
    at timestamptz not null
);
create index wrong_code_person on keys.wrong_code (person, at);

-- What the authority says of a person in a post.
create table keys.certificate (
    serial bigint primary key,
    post uuid not null,
    person uuid not null,
    certificate bytea not null,
    sealed_key bytea not null,
    made timestamptz not null,
    expires timestamptz not null
);
create index certificate_post on keys.certificate (post, person);

-- Certificates that are trusted no more.
create table keys.revocation (
    serial bigint primary key references keys.certificate,
    reason text not null check (reason <> ''),
    post uuid not null,
    at timestamptz not null
);
