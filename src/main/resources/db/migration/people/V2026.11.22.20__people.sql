create schema people;

-- Somebody who holds posts. The name is for the person's own screen and for auditors; public pages name posts.
create table people.person (
    id uuid primary key default uuidv7(),
    name text not null,
    language text,
    created timestamptz not null default now()
);

-- How a person signs in. A demonstration's password is published, so it works on the machine itself alone.
create table people.credential (
    person uuid primary key references people.person,
    login text not null unique check (login = lower(login)),
    password text not null,
    demonstration boolean not null,
    changed timestamptz not null default now()
);

-- A seat in a unit. It stays when its holder goes, and what was done in it stays with it.
create table people.post (
    id uuid primary key default uuidv7(),
    office text not null,
    unit text collate "C" not null,
    unique (unit, office)
);

-- Who held a post from when to when: one holder at a time, one post at a time.
create table people.term (
    id uuid primary key default uuidv7(),
    post uuid not null references people.post,
    person uuid not null references people.person,
    began timestamptz not null,
    ended timestamptz,
    check (ended >= began)
);
create unique index term_holder on people.term (post) where ended is null;
create unique index term_seat on people.term (person) where ended is null;

-- Attempts to sign in, for as long as they count. Names are kept as digests: a hurried hand types its password there.
create table people.attempt (
    id bigint generated always as identity primary key,
    login text not null,
    address text not null,
    at timestamptz not null
);
create index attempt_login on people.attempt (login, at);
create index attempt_address on people.attempt (address, at);
create index attempt_at on people.attempt (at);

-- The tables of Spring Session, as that library wants them.
create table people.spring_session (
    primary_id char(36) primary key,
    session_id char(36) not null unique,
    creation_time bigint not null,
    last_access_time bigint not null,
    max_inactive_interval int not null,
    expiry_time bigint not null,
    principal_name varchar(100)
);
create index spring_session_expiry on people.spring_session (expiry_time);
create index spring_session_principal on people.spring_session (principal_name);
create table people.spring_session_attributes (
    session_primary_id char(36) not null references people.spring_session on delete cascade,
    attribute_name varchar(200) not null,
    attribute_bytes bytea not null,
    primary key (session_primary_id, attribute_name)
);
