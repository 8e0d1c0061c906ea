create schema gatherings;

-- What meets again and again: a retreat, a national dialogue, a council, a forum.
create table gatherings.series (
    word text collate "C" primary key check (word ~ '^[a-z][a-z0-9-]{1,39}$'),
    kind text collate "C" not null,
    -- who calls it together
    unit text collate "C" not null,
    en text not null,
    fr text not null,
    rw text not null,
    -- the share of its members that must be present
    quorum text collate "C" not null
);

-- One time that it meets.
create table gatherings.gathering (
    series text collate "C" not null references gatherings.series,
    edition text collate "C" not null check (edition ~ '^[0-9]{4}(-[0-9]{1,2})?$'),
    number int,
    begins date not null,
    ends date not null check (ends >= begins),
    place text not null,
    -- how many resolutions it may adopt
    cap smallint not null check (cap between 1 and 500),
    -- within how many days a lead accepts a milestone
    answer_days smallint not null check (answer_days between 1 and 365),
    call_closes date,
    -- what was published of a gathering of the past: a document, and how many it adopted
    source text not null,
    published int,
    primary key (series, edition)
);

-- What is published of what became of the resolutions of the past.
create table gatherings.published_status (
    series text collate "C" not null,
    edition text collate "C" not null,
    day text collate "C" not null,
    counted text collate "C" not null,
    implemented int not null,
    on_watch int not null,
    lagging int not null,
    source text not null,
    primary key (series, edition, day),
    foreign key (series, edition) references gatherings.gathering
);

-- Who has a part in it, by post: an office of a unit, never a person's name.
create table gatherings.part (
    id uuid primary key,
    series text collate "C" not null,
    edition text collate "C" not null,
    role text collate "C" not null,
    unit text collate "C" not null,
    post text not null,
    foreign key (series, edition) references gatherings.gathering,
    unique (series, edition, role, unit, post)
);

create table gatherings.item (
    id uuid primary key,
    series text collate "C" not null,
    edition text collate "C" not null,
    day smallint not null check (day between 1 and 14),
    begins time not null,
    minutes smallint not null check (minutes between 1 and 600),
    title text not null,
    lead text not null,
    discussant text not null,
    decision text not null,
    foreign key (series, edition) references gatherings.gathering
);
create index item_gathering on gatherings.item (series, edition);

create table gatherings.paper (
    id uuid primary key,
    item uuid not null references gatherings.item,
    title text not null,
    due date not null
);
create index paper_item on gatherings.paper (item);

create table gatherings.paper_version (
    paper uuid not null references gatherings.paper,
    version smallint not null check (version > 0),
    document text collate "C" not null,
    post uuid not null,
    at timestamptz not null,
    primary key (paper, version)
);

-- Who came. Recorded again, the last record holds and both stay.
create table gatherings.sitting (
    id uuid primary key,
    series text collate "C" not null,
    edition text collate "C" not null,
    members int not null check (members > 0),
    present int not null check (present between 0 and members),
    quorate boolean not null,
    minutes text collate "C",
    post uuid not null,
    person uuid not null,
    at timestamptz not null,
    foreign key (series, edition) references gatherings.gathering
);
create index sitting_gathering on gatherings.sitting (series, edition);

create table gatherings.attendance (
    sitting uuid not null references gatherings.sitting,
    part uuid not null references gatherings.part,
    primary key (sitting, part)
);

-- What was resolved. Never changed and never deleted: its address is permanent.
create table gatherings.resolution (
    series text collate "C" not null,
    edition text collate "C" not null,
    -- "4", and "4.2" for the second thing that the fourth resolution names
    number text collate "C" not null check (number ~ '^[0-9]{1,3}([.][0-9]{1,2})?$'),
    en text not null,
    fr text not null,
    rw text not null,
    motion uuid,
    note text not null,
    at timestamptz not null,
    primary key (series, edition, number),
    foreign key (series, edition) references gatherings.gathering
);

-- Who answers for a resolution, from which day on.
create table gatherings.owner (
    series text collate "C" not null,
    edition text collate "C" not null,
    number text collate "C" not null,
    unit text collate "C" not null,
    since date not null,
    reason text not null,
    post uuid not null,
    at timestamptz not null,
    primary key (series, edition, number, since),
    foreign key (series, edition, number) references gatherings.resolution
);

-- What somebody asks a gathering to resolve.
create table gatherings.motion (
    id uuid primary key,
    series text collate "C" not null,
    edition text collate "C" not null,
    number int not null,
    unit text collate "C" not null,
    en text not null,
    fr text not null,
    rw text not null,
    measure text collate "C" not null,
    people text not null,
    problem text not null,
    evidence text not null,
    baseline text not null,
    target text not null,
    institutions text not null,
    cost bigint check (cost >= 0),
    before text not null,
    others text not null,
    post uuid not null,
    person uuid not null,
    at timestamptz not null,
    foreign key (series, edition) references gatherings.gathering,
    unique (series, edition, number)
);

-- Who stands behind it: also those whose own motion was merged into it.
create table gatherings.sponsor (
    motion uuid not null references gatherings.motion,
    unit text collate "C" not null,
    primary key (motion, unit)
);

-- What became of it, step by step; the last step holds.
create table gatherings.fate (
    motion uuid not null references gatherings.motion,
    step smallint not null check (step > 0),
    state text collate "C" not null,
    other uuid references gatherings.motion,
    reason text not null,
    post uuid not null,
    person uuid not null,
    at timestamptz not null,
    primary key (motion, step)
);

-- What motions are judged by, said before anybody judges.
create table gatherings.criterion (
    series text collate "C" not null,
    edition text collate "C" not null,
    word text collate "C" not null,
    place smallint not null,
    en text not null,
    fr text not null,
    rw text not null,
    weight smallint not null check (weight > 0),
    primary key (series, edition, word),
    foreign key (series, edition) references gatherings.gathering
);

create table gatherings.marks (
    motion uuid not null references gatherings.motion,
    word text collate "C" not null,
    post uuid not null,
    marks smallint not null check (marks between 0 and 5),
    at timestamptz not null,
    primary key (motion, word, post)
);

-- A resolution in steps that can be measured.
create table gatherings.milestone (
    id uuid primary key,
    series text collate "C" not null,
    edition text collate "C" not null,
    number text collate "C" not null,
    place smallint not null,
    en text not null,
    fr text not null,
    rw text not null,
    lead text collate "C" not null,
    unit text not null,
    baseline numeric(20, 4) not null,
    target numeric(20, 4) not null check (target <> baseline),
    begins date not null,
    due date not null check (due > begins),
    weight numeric(6, 2) not null check (weight > 0),
    post uuid not null,
    at timestamptz not null,
    foreign key (series, edition, number) references gatherings.resolution,
    unique (series, edition, number, place)
);
create index milestone_lead on gatherings.milestone (lead);

create table gatherings.support (
    milestone uuid not null references gatherings.milestone,
    unit text collate "C" not null,
    primary key (milestone, unit)
);

-- Whether the lead takes it on.
create table gatherings.acceptance (
    milestone uuid primary key references gatherings.milestone,
    accepted boolean not null,
    reason text not null,
    post uuid not null,
    person uuid not null,
    at timestamptz not null
);

-- Where it stands on a day; the last record of a day holds.
create table gatherings.progress (
    id uuid primary key,
    milestone uuid not null references gatherings.milestone,
    day date not null,
    actual numeric(20, 4) not null,
    cause text collate "C" not null,
    note text not null,
    post uuid not null,
    at timestamptz not null
);
create index progress_milestone on gatherings.progress (milestone);

-- A new day by which it is due. The old one stays.
create table gatherings.deadline (
    milestone uuid not null references gatherings.milestone,
    place smallint not null check (place > 0),
    due date not null,
    reason text not null,
    post uuid not null,
    at timestamptz not null,
    primary key (milestone, place)
);

-- What will not be done any more, and why: for everybody to read.
create table gatherings.closing (
    milestone uuid primary key references gatherings.milestone,
    reason text not null,
    post uuid not null,
    person uuid not null,
    at timestamptz not null
);

-- What part of it a unit takes into its contract, in hundredths of a percent.
create table gatherings.share (
    milestone uuid not null references gatherings.milestone,
    unit text collate "C" not null,
    year smallint not null,
    share int not null check (share between 1 and 10000),
    -- the pledge that it became, when the contract was kept
    pledge uuid,
    post uuid not null,
    at timestamptz not null,
    primary key (milestone, unit, year)
);
create index share_unit on gatherings.share (unit, year);
