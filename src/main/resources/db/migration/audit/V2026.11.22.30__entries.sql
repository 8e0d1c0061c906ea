create schema audit;

-- What one transaction did to one chain. It is written with the change itself; its place and hash come a moment later,
-- so that no save waits for another. What was changed is here as a digest with a salt: without the salt it tells nothing.
create table audit.entry (
    id bigint generated always as identity primary key,
    xid xid8 not null default pg_current_xact_id(),
    at timestamptz not null,
    chain text collate "C" not null,
    unit text collate "C" not null,
    post uuid,
    address text not null,
    happened text not null,
    subject text not null,
    happenings int not null,
    salt bytea,
    digest bytea not null,
    place bigint,
    hash bytea,
    check ((place is null) = (hash is null)),
    unique (chain, place)
);
create index entry_unsealed on audit.entry (xid, id) where hash is null;
create index entry_unit on audit.entry (unit, id);
create index entry_at on audit.entry (at);

-- An entry is sealed once, and may lose its salt by law. Nothing else about it ever changes.
create function audit.keep() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE'
        and (old.hash is null or (new.place, new.hash) = (old.place, old.hash))
        and (new.salt is null or new.salt = old.salt)
        and (new.id, new.xid, new.at, new.chain, new.unit, new.address, new.happened, new.subject, new.happenings,
            new.digest) = (old.id, old.xid, old.at, old.chain, old.unit, old.address, old.happened, old.subject,
            old.happenings, old.digest)
        and new.post is not distinct from old.post
    then
        return new;
    end if;
    raise exception 'The audit trail is never changed';
end
$$;
create trigger keep before update or delete on audit.entry for each row execute function audit.keep();
create trigger keep_all before truncate on audit.entry for each statement execute function audit.keep();
