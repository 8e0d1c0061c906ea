create schema seal;

-- The public log: what was sealed, in its order. A leaf of the tree is the canonical JSON of a row without its index.
create table seal.leaf (
    index bigint primary key check (index >= 0),
    kind text not null,
    subject text not null,
    sha256 bytea not null unique check (length(sha256) = 32),
    at timestamptz not null
);
create index leaf_subject on seal.leaf (kind, subject);

-- Every whole subtree of two to the power of level leaves, so that no proof reads the whole log.
create table seal.subtree (
    level int not null check (level >= 0),
    index bigint not null check (index >= 0),
    hash bytea not null check (length(hash) = 32),
    primary key (level, index)
);

-- The public halves of the keys that signed heads.
create table seal.key (
    fingerprint text collate "C" primary key,
    pem text not null,
    since timestamptz not null
);

-- One signed head for each size that the log had.
create table seal.head (
    size bigint primary key check (size > 0),
    root bytea not null check (length(root) = 32),
    at timestamptz not null,
    key text collate "C" not null references seal.key,
    signature bytea not null
);

-- Texts that no other room keeps: the audit trail's roots of a day.
create table seal.content (
    sha256 bytea primary key check (length(sha256) = 32),
    content bytea not null
);

create function seal.keep() returns trigger language plpgsql as $$
begin
    raise exception 'The log is never changed';
end
$$;
create trigger keep before update or delete on seal.leaf for each row execute function seal.keep();
create trigger keep_all before truncate on seal.leaf for each statement execute function seal.keep();
create trigger keep before update or delete on seal.subtree for each row execute function seal.keep();
create trigger keep_all before truncate on seal.subtree for each statement execute function seal.keep();
create trigger keep before update or delete on seal.key for each row execute function seal.keep();
create trigger keep_all before truncate on seal.key for each statement execute function seal.keep();
create trigger keep before update or delete on seal.head for each row execute function seal.keep();
create trigger keep_all before truncate on seal.head for each statement execute function seal.keep();
create trigger keep before update or delete on seal.content for each row execute function seal.keep();
create trigger keep_all before truncate on seal.content for each statement execute function seal.keep();
