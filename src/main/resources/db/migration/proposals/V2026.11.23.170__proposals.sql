create schema proposals;

-- Citizens who met. Counts alone: nobody's name is kept.
create table proposals.assembly (
    id uuid primary key,
    unit text collate "C" not null,
    day date not null,
    -- How many were invited, where that is known.
    expected int check (expected > 0),
    note text not null,
    minutes text collate "C",
    post uuid not null,
    person uuid,
    at timestamptz not null,
    unique (unit, day)
);
create index assembly_minutes on proposals.assembly (minutes) where minutes is not null;

create table proposals.attendance (
    assembly uuid not null references proposals.assembly,
    sex text not null check (sex in ('FEMALE', 'MALE', 'UNKNOWN')),
    band text not null check (band in ('CHILD', 'YOUNG', 'ADULT', 'ELDER', 'UNKNOWN')),
    present int not null check (present > 0),
    primary key (assembly, sex, band)
);

-- What somebody asked for, as it was said.
create table proposals.proposal (
    id uuid primary key,
    -- What the citizen is given to ask for it again.
    code text collate "C" not null unique,
    unit text collate "C" not null,
    proposer text not null
        check (proposer in ('CITIZEN', 'HOUSEHOLD', 'ASSEMBLY', 'PARTNER', 'MINISTRY')),
    -- The name of a partner or ministry; never of a person.
    organisation text,
    title text not null,
    body text not null,
    category text not null,
    year smallint not null,
    series int,
    -- Scaled by the decimals of the series.
    amount bigint,
    cost bigint check (cost > 0),
    -- The unit that decides first.
    first text collate "C" not null,
    consented boolean not null,
    post uuid not null,
    person uuid,
    at timestamptz not null,
    check (amount is null or series is not null),
    check (organisation is null or proposer in ('PARTNER', 'MINISTRY')),
    check (consented or proposer not in ('CITIZEN', 'HOUSEHOLD'))
);
create index proposal_unit on proposals.proposal (unit);

-- How somebody wants to be answered. The one personal thing, kept apart: it can be erased.
create table proposals.contact (
    proposal uuid primary key references proposals.proposal,
    way text,
    erased timestamptz,
    check ((way is null) = (erased is not null))
);

-- What was decided, one row after the other; an undoing is a row as well.
create table proposals.step (
    id uuid primary key,
    proposal uuid not null references proposals.proposal,
    number int not null check (number > 0),
    level text collate "C" not null,
    fate text not null
        check (fate in ('KEPT', 'DROPPED', 'PASSED', 'TAKEN', 'PROMISED', 'MERGED', 'DEFERRED',
            'REFUSED', 'UNDONE')),
    reason text not null,
    -- The unit that decides after this; none where the proposal has its answer.
    next text collate "C",
    assembly uuid references proposals.assembly,
    pledge uuid,
    year smallint,
    target uuid references proposals.proposal,
    undoes int,
    post uuid not null,
    person uuid,
    at timestamptz not null,
    unique (proposal, number),
    unique (proposal, undoes),
    check (undoes < number),
    check (target <> proposal),
    check (reason <> '' or fate not in ('DROPPED', 'REFUSED')),
    check ((fate in ('KEPT', 'DROPPED')) = (assembly is not null)),
    check ((fate = 'TAKEN') = (pledge is not null)),
    check ((fate in ('PROMISED', 'DEFERRED')) = (year is not null)),
    check ((fate = 'MERGED') = (target is not null)),
    check ((fate = 'UNDONE') = (undoes is not null))
);
create index step_assembly on proposals.step (assembly) where assembly is not null;
create index step_pledge on proposals.step (pledge) where pledge is not null;
create index step_target on proposals.step (target) where target is not null;

-- That the proposer has heard the answer.
create table proposals.told (
    proposal uuid not null,
    number int not null,
    day date not null,
    post uuid not null,
    person uuid,
    at timestamptz not null,
    primary key (proposal, number),
    foreign key (proposal, number) references proposals.step (proposal, number)
);

-- Where each proposal stands: the last step that was not undone, who decides next, and whether
-- everybody may read it, as its village or cell has passed it on.
create view proposals.standing as
with in_force as (
    select s.* from proposals.step s
    where s.fate <> 'UNDONE' and not exists (
        select from proposals.step u where u.proposal = s.proposal and u.undoes = s.number)
)
select p.id as proposal,
    l.id as step,
    coalesce(l.fate, 'RAISED') as fate,
    case when l.id is null then p.first else l.next end as waits,
    coalesce(l.at, p.at) as since,
    (select count(*)::int from proposals.step s where s.proposal = p.id) as steps,
    p.proposer not in ('CITIZEN', 'HOUSEHOLD') or exists (
        select from in_force o where o.proposal = p.id
            and o.fate in ('KEPT', 'PASSED', 'TAKEN', 'PROMISED', 'DEFERRED')) as shown
from proposals.proposal p
left join lateral (
    select * from in_force s where s.proposal = p.id order by s.number desc limit 1
) l on true;

-- What a unit's people give for something measured. A later version takes the place of the
-- earlier; one without an amount takes it back.
create table proposals.offer (
    id uuid primary key,
    unit text collate "C" not null,
    year smallint not null,
    series int not null,
    gift text not null check (gift in ('QUANTITY', 'MONEY', 'DAYS')),
    version int not null check (version > 0),
    -- A quantity is scaled by the decimals of the series; money and days are whole.
    amount bigint check (amount >= 0),
    reach text not null check (reach in ('ADDS', 'REPLACES')),
    adopted boolean not null,
    households int check (households > 0),
    post uuid not null,
    person uuid,
    at timestamptz not null,
    unique (unit, year, series, gift, version),
    check (not adopted or reach = 'REPLACES')
);
create index offer_year on proposals.offer (year, unit);

create function proposals.refuse() returns trigger language plpgsql as $$
begin
    raise exception '% is only ever added to: % refused', tg_table_name, lower(tg_op);
end
$$;
create trigger unaltered before update or delete or truncate on proposals.assembly
    for each statement execute function proposals.refuse();
create trigger unaltered before update or delete or truncate on proposals.attendance
    for each statement execute function proposals.refuse();
create trigger unaltered before update or delete or truncate on proposals.proposal
    for each statement execute function proposals.refuse();
create trigger unaltered before update or delete or truncate on proposals.step
    for each statement execute function proposals.refuse();
create trigger unaltered before update or delete or truncate on proposals.told
    for each statement execute function proposals.refuse();
create trigger unaltered before update or delete or truncate on proposals.offer
    for each statement execute function proposals.refuse();
