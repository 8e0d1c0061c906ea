create schema notices;

-- What a post was told about a deadline: once at each stage, however many nodes look.
create table notices.notice (
    id uuid primary key default uuidv7(),
    post uuid not null,
    deadline text collate "C" not null,
    stage text not null,
    -- In the words of the room whose deadline it is.
    wording text not null,
    period text not null,
    due date not null,
    -- Of the post, and how many below it are late.
    unit text collate "C" not null,
    late int not null check (late >= 0),
    path text not null,
    at timestamptz not null,
    read timestamptz,
    unique (post, deadline, stage)
);

-- Stages whose notices have all been written, with them.
create table notices.round (
    deadline text collate "C" not null,
    stage text not null,
    at timestamptz not null,
    primary key (deadline, stage)
);
