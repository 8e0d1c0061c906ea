create schema documents;

-- Content-addressed: the id is the SHA-256 of the content. What a camera wrote beside the picture is
-- kept apart from it, so that handing the picture out does not hand out where it was taken.
create table documents.document (
    id text collate "C" primary key check (id ~ '^[0-9a-f]{64}$'),
    name text not null,
    media text not null check (media in ('image/jpeg', 'application/pdf')),
    size int not null check (size between 1 and 10485760),
    width int not null,
    height int not null,
    taken timestamptz,
    latitude numeric(9, 6),
    longitude numeric(9, 6),
    content bytea not null check (length(content) = size),
    post uuid not null,
    at timestamptz not null,
    check ((latitude is null) = (longitude is null))
);
-- Pictures do not become smaller by compressing them again.
alter table documents.document alter column content set storage external;
