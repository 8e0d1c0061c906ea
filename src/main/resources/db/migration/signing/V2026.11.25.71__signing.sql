create schema signing;

-- What the level above promises in return; part of the text that both sign.
create table signing.commitment (
    id uuid primary key,
    unit text collate "C" not null,
    year smallint not null,
    what text not null check (what <> ''),
    due date not null,
    owner uuid not null,
    post uuid not null,
    person uuid not null,
    at timestamptz not null
);
create index commitment_contract on signing.commitment (unit, year);

-- Taken back before anything was signed.
create table signing.commitment_withdrawn (
    commitment uuid primary key references signing.commitment,
    post uuid not null,
    person uuid not null,
    at timestamptz not null
);

-- That it was kept, by the word of the unit that was promised it.
create table signing.commitment_kept (
    commitment uuid primary key references signing.commitment,
    day date not null,
    note text not null,
    post uuid not null,
    person uuid not null,
    at timestamptz not null
);

-- A frozen text: its canonical JSON and what is needed to print it again. Never changed.
create table signing.text (
    sha256 text collate "C" primary key,
    unit text collate "C" not null,
    year smallint not null,
    version int not null check (version > 0),
    supersedes text collate "C" references signing.text,
    draft int,
    language text not null,
    content bytea not null,
    post uuid not null,
    person uuid not null,
    at timestamptz not null,
    unique (unit, year, version)
);

-- Pledged aloud, before those whom it concerns.
create table signing.vow (
    text text collate "C" primary key references signing.text,
    day date not null,
    place text not null check (place <> ''),
    post uuid not null,
    person uuid not null,
    at timestamptz not null
);

-- Who signed a text, for which side. Each side once; witnesses as many as there are.
create table signing.signature (
    text text collate "C" not null references signing.text,
    number int not null check (number > 0),
    side text not null check (side in ('UNIT', 'ABOVE', 'WITNESS')),
    serial bigint not null,
    document text collate "C" not null,
    post uuid not null,
    person uuid not null,
    at timestamptz not null,
    primary key (text, number),
    unique (text, post)
);
create unique index signature_side on signing.signature (text, side) where side <> 'WITNESS';

-- The PDF as each signature left it.
create table signing.file (
    sha256 text collate "C" primary key,
    text text collate "C" not null references signing.text,
    number int not null,
    content bytea not null,
    unique (text, number)
);

-- The way without certificates: a scan of the signed paper, bound to the text by two persons.
create table signing.paper (
    text text collate "C" not null references signing.text,
    number int not null check (number in (1, 2)),
    scan text collate "C" not null,
    post uuid not null,
    person uuid not null,
    at timestamptz not null,
    primary key (text, number),
    unique (text, person)
);

-- Why a text in force is replaced by another, and which council said so.
create table signing.amendment (
    text text collate "C" primary key references signing.text,
    reason text not null check (reason <> ''),
    session date not null,
    minutes text collate "C" not null
);

-- What the new text promises instead: of one pledge each.
create table signing.change (
    text text collate "C" not null references signing.text,
    pledge uuid not null,
    version int not null check (version > 1),
    annual text not null,
    periods text[] not null,
    primary key (text, pledge)
);

-- From which moment on a text is the contract.
create table signing.force (
    text text collate "C" primary key references signing.text,
    way text not null check (way in ('SIGNED', 'PAPER')),
    at timestamptz not null
);

-- How a year ends: the contract was evaluated, then closed.
create table signing.ending (
    unit text collate "C" not null,
    year smallint not null,
    stage text not null check (stage in ('EVALUATED', 'CLOSED')),
    day date not null,
    post uuid not null,
    person uuid not null,
    at timestamptz not null,
    primary key (unit, year, stage)
);
