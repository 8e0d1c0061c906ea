create schema scoring;

-- A method of the country's own, as it was written: every version stays.
create table scoring.document (
    method text collate "C" not null,
    version int not null check (version > 0),
    content text not null,
    post uuid not null,
    person uuid not null,
    at timestamptz not null,
    primary key (method, version)
);

-- Two persons sign a version; with the second it is declared, and judges the years that it names.
create table scoring.signature (
    method text collate "C" not null,
    version int not null,
    number smallint not null check (number in (1, 2)),
    post uuid not null,
    person uuid not null,
    at timestamptz not null,
    primary key (method, version, number),
    unique (method, version, person),
    foreign key (method, version) references scoring.document
);
