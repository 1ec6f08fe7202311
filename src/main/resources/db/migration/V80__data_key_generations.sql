-- After a compromise an account gets another data key. Until everything is sealed anew, the former ones still open what they
-- closed; their rows are the only place where they are kept, and go when nothing is left.
alter table account_key add column generation integer not null default 1;

create table former_data_key (
    account_id    varchar(36) not null references account (id) on delete cascade,
    generation    integer     not null,
    server_key_id varchar(16) not null,
    server_wrap   bytea       not null,
    owner_wrap    bytea       not null,
    primary key (account_id, generation)
);
create index former_data_key_server on former_data_key (server_key_id);

-- The newest change of each account's key. Instants are epoch milliseconds; things: how many were sealed with former keys
-- when it began; ended_at: when the former keys were destroyed.
create table key_rotation (
    account_id varchar(36) not null primary key references account (id) on delete cascade,
    begun_at   bigint      not null,
    things     bigint      not null,
    ended_at   bigint
);
