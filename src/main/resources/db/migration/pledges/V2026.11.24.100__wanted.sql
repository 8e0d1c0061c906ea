-- The periods for which something is promised by the targets in force, one bit each, the first the
-- lowest: who asks a million pledges who measures what, need not look into their targets.
alter table pledges.pledge add column wanted int;
update pledges.pledge as p
set wanted = coalesce(
    nullif((select sum(1 << (n - 1)::int) from unnest(t.periods) with ordinality as each (target, n)
            where target is not null), 0),
    (1 << cardinality(t.periods)) - 1)
from pledges.target as t
where t.pledge = p.id and t.version = p.version;
alter table pledges.pledge alter column wanted set not null;
