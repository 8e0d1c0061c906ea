-- Keys that a browser, a telephone or a stick holds for a person: WebAuthn. What is ended opens
-- nothing more.
create table keys.passkey (
    id bytea primary key,
    person uuid not null,
    site text collate "C" not null,
    public_key bytea not null,
    counter bigint not null,
    made timestamptz not null,
    ended timestamptz
);
create index passkey_person on keys.passkey (person);

-- What a passkey is asked to sign: each is answered once, to the site that asked.
create table keys.challenge (
    value bytea primary key,
    person uuid not null,
    origin text collate "C" not null,
    made timestamptz not null
);
create index challenge_person on keys.challenge (person, made);
