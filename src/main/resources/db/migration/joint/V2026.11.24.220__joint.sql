create schema joint;

-- A pledge that several units keep together; one of them reports it. Joint when all have agreed.
create table joint.promise (
    id uuid primary key,
    year smallint not null,
    series int not null,
    lead text collate "C" not null,
    reason text not null,
    post uuid not null,
    person uuid,
    at timestamptz not null
);

create table joint.owner (
    joint uuid not null references joint.promise,
    unit text collate "C" not null,
    -- In hundredths of a percent; those of one joint pledge make 10,000. It says whose work it is, and divides no figure.
    share int not null check (share between 1 and 9999),
    primary key (joint, unit)
);
create index owner_unit on joint.owner (unit);

create table joint.answer (
    joint uuid not null,
    unit text collate "C" not null,
    agreed boolean not null,
    reason text not null,
    post uuid not null,
    person uuid,
    at timestamptz not null,
    primary key (joint, unit),
    foreign key (joint, unit) references joint.owner
);

-- What one owner does for it, by when.
create table joint.activity (
    id uuid primary key,
    joint uuid not null,
    unit text collate "C" not null,
    what text not null,
    due date not null,
    post uuid not null,
    at timestamptz not null,
    foreign key (joint, unit) references joint.owner
);

-- Who works on a pledge, beside the post that answers for it: a role, never a person's name.
create table joint.assignment (
    id uuid primary key,
    pledge uuid not null,
    role text not null,
    what text not null,
    begins date not null,
    due date not null check (due >= begins),
    post uuid not null,
    at timestamptz not null
);
create index assignment_pledge on joint.assignment (pledge);

-- That an activity or an assignment is done.
create table joint.done (
    work uuid primary key,
    day date not null,
    post uuid not null,
    at timestamptz not null
);
