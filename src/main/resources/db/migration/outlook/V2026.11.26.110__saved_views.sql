create schema outlook;

-- A page that a post opens again and again, under a name of its own.
create table outlook.saved_view (
    id uuid primary key,
    post uuid not null,
    name text not null check (char_length(name) between 1 and 100),
    path text not null check (char_length(path) <= 500),
    at timestamptz not null
);
create index saved_view_post on outlook.saved_view (post);
