create schema assurance;

-- A version of a draft as it was sent to the reviewers: it stays as it was, whatever becomes of the draft.
create table assurance.submission (
    id uuid primary key,
    unit text collate "C" not null,
    year smallint not null,
    version int not null check (version > 0),
    post uuid not null,
    person uuid not null,
    at timestamptz not null,
    unique (unit, year, version)
);

-- Its rows: what each cell said.
create table assurance.row (
    submission uuid not null references assurance.submission,
    number int not null,
    columns text[] not null,
    texts text[] not null check (cardinality(texts) = cardinality(columns)),
    primary key (submission, number)
);

-- Who reviews the contract of a unit's year beside the level above; the highest number holds.
create table assurance.member (
    unit text collate "C" not null,
    year smallint not null,
    post uuid not null,
    number int not null check (number > 0),
    joined boolean not null,
    by_post uuid not null,
    by_person uuid not null,
    at timestamptz not null,
    primary key (unit, year, post, number)
);

-- What a reviewer says of a cell or a row, and what the unit answers.
create table assurance.remark (
    id uuid primary key,
    submission uuid not null references assurance.submission,
    number int not null,
    field text,
    text text not null check (text <> ''),
    answers uuid references assurance.remark,
    post uuid not null,
    person uuid not null,
    at timestamptz not null
);
create index remark_submission on assurance.remark (submission);

-- Accepted or returned; the highest number holds.
create table assurance.verdict (
    submission uuid not null references assurance.submission,
    number int not null check (number > 0),
    accepted boolean not null,
    reason text not null,
    post uuid not null,
    person uuid not null,
    at timestamptz not null,
    primary key (submission, number),
    check (accepted or reason <> '')
);

-- What a council decided about a version. Never changed: the last one recorded holds.
create table assurance.session (
    id uuid primary key,
    submission uuid not null references assurance.submission,
    day date not null,
    members int not null check (members > 0),
    present int not null check (present between 1 and members),
    in_favour int not null check (in_favour >= 0),
    against int not null check (against >= 0),
    abstained int not null check (abstained >= 0),
    quorate boolean not null,
    note text not null,
    minutes text collate "C" not null,
    post uuid not null,
    person uuid not null,
    at timestamptz not null,
    check (in_favour + against + abstained = present)
);
create index session_submission on assurance.session (submission);
