-- The same file put twice is one document; whoever put it may hang it on their own things.
create table documents.putter (
    document text collate "C" not null references documents.document,
    post uuid not null,
    primary key (document, post)
);
insert into documents.putter (document, post) select id, post from documents.document;
