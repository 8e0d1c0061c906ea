-- The log that every node follows: what was committed since the node's last snapshot.
create table database.change_log (
    id bigint generated always as identity primary key,
    xid xid8 not null default pg_current_xact_id(),
    topic text not null,
    body text not null
);
create index change_log_xid on database.change_log (xid);

-- The nodes that follow it: the log is pruned below the oldest of them that lives.
create table database.node (
    id uuid primary key,
    snapshot text not null,
    seen timestamptz not null
);

-- Which installation this is; a restore writes a new epoch, and every node then reads everything anew.
create table database.installation (
    singleton boolean primary key default true check (singleton),
    epoch uuid not null default gen_random_uuid(),
    created timestamptz not null default now()
);
insert into database.installation default values;

-- Jobs of db-scheduler, on any number of nodes.
create table database.scheduled_tasks (
    task_name text not null,
    task_instance text not null,
    task_data bytea,
    execution_time timestamptz not null,
    picked boolean not null,
    picked_by text,
    last_success timestamptz,
    last_failure timestamptz,
    consecutive_failures int,
    last_heartbeat timestamptz,
    version bigint not null,
    priority smallint,
    primary key (task_name, task_instance)
);
create index scheduled_tasks_due on database.scheduled_tasks (execution_time);
create index scheduled_tasks_alive on database.scheduled_tasks (last_heartbeat);
