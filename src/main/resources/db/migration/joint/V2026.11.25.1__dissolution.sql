-- The lead gave it up before all had agreed.
create table joint.dissolution (
    joint uuid primary key references joint.promise,
    reason text not null,
    post uuid not null,
    person uuid,
    at timestamptz not null
);
