create schema reform;

-- What one person proposes and another puts in force; kept as it was written.
create table reform.proposal (
    id uuid primary key,
    kind text not null check (kind in ('MERGE', 'SPLIT', 'MOVE')),
    units text not null,
    names text not null,
    under text not null,
    day date not null,
    ground text not null,
    state text not null check (state in ('WAITING', 'IN_FORCE', 'DECLINED')),
    proposed_post uuid not null,
    proposed_person uuid not null,
    proposed_at timestamptz not null,
    decided_post uuid,
    decided_person uuid,
    decided_at timestamptz,
    reason text,
    check ((state = 'WAITING') = (decided_at is null)),
    -- Nobody puts in force what they proposed.
    check (state <> 'IN_FORCE' or decided_person <> proposed_person)
);
create index proposal_waits on reform.proposal (proposed_at) where state = 'WAITING';
