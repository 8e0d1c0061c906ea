-- What a picture looks like, in 64 bits. Two that differ in at most seven of them have one of eight
-- bytes in common; bands name each byte with its place, so that an index finds them.
create table documents.look (
    document text collate "C" primary key references documents.document,
    bits bigint not null,
    bands int[] not null check (cardinality(bands) = 8)
);
create index look_bands on documents.look using gin (bands);
