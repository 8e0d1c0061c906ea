-- Under a list: the signature of whoever signed it, with the key that their second factor opened.
-- Lists that were signed before have none.
create table ceremony.list_signature (
    list uuid primary key references ceremony.list,
    sha256 text collate "C" not null unique,
    content bytea not null
);
create trigger unaltered before update or delete or truncate on ceremony.list_signature
    for each statement execute function ceremony.refuse();
