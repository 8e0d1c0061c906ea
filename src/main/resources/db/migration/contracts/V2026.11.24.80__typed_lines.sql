-- Rows are typed, moved and taken out one by one; their numbers stay.
alter table contracts.draft_line
    add column position int not null default 0,
    -- Taken out, and kept: it can be put back as it was.
    add column removed boolean not null default false;
update contracts.draft_line set position = row_number;
