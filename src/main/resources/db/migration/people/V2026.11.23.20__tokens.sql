-- How a program proves for which post it speaks. Of the secret only the digest is kept: it has 256 random bits,
-- which nobody guesses, so that a slow hash would protect nothing.
create table people.token (
    id uuid primary key default uuidv7(),
    post uuid not null references people.post,
    name text not null check (length(name) between 1 and 80),
    digest bytea not null unique check (length(digest) = 32),
    -- The post that issued it, and who held that post: what the token writes is theirs. None for the command line.
    issuer uuid references people.post,
    person uuid references people.person,
    issued timestamptz not null,
    expires timestamptz not null check (expires > issued),
    revoked timestamptz,
    last_used date
);
create index token_post on people.token (post);
