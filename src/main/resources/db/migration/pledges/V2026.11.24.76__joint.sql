-- The lead of a joint pledge reports it; what the other owners have pledged is counted there.
alter table pledges.pledge drop constraint pledge_source_check;
alter table pledges.pledge add constraint pledge_source_check check (source in ('OWN', 'CHILDREN', 'JOINT'));
