-- A record of an assembly may be corrected by another: the old one stays and is shown as such.
alter table proposals.assembly
    add column corrects uuid unique references proposals.assembly,
    add column why text not null default '',
    add check ((corrects is null) = (why = '')),
    drop constraint assembly_unit_day_key;
create unique index assembly_day on proposals.assembly (unit, day) where corrects is null;
