-- Where a post is told by mail what its desk says, if it wants that.
create table notices.address (
    post uuid primary key,
    email text not null check (email like '%_@_%'),
    language text not null,
    at timestamptz not null
);

-- What a post was sent in one piece: one digest a day and a channel, however many nodes look.
create table notices.digest (
    id uuid primary key,
    post uuid not null,
    channel text not null check (channel in ('MAIL', 'SMS')),
    day date not null,
    at timestamptz not null,
    unique (post, channel, day)
);

-- Which notices it told.
create table notices.told (
    notice uuid not null references notices.notice,
    channel text not null,
    digest uuid not null references notices.digest,
    primary key (notice, channel)
);

-- Mail until a server has taken it.
create table notices.mail (
    id uuid primary key,
    recipient text not null,
    subject text not null,
    body text not null,
    at timestamptz not null,
    next timestamptz not null,
    tries int not null default 0,
    sent timestamptz
);
create index mail_waits on notices.mail (next) where sent is null;
