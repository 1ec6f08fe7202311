-- Proofs are kept as hashes only. secret_index is a keyed hash of secret_hash: a row slipped into the table by somebody
-- who does not hold SECRET_KEY is never found.
create table account (
    id                 varchar(36)              not null primary key,
    email              varchar(254)             not null unique,
    email_verified     boolean                  not null,
    password_hash      varchar(200),
    client_id          varchar(47)              not null unique,
    secret_hash        varchar(64)              not null,
    secret_index       varchar(64)              not null unique,
    index_key_id       varchar(16)              not null,
    key_locked         boolean                  not null,
    role               varchar(10)              not null,
    active             boolean                  not null,
    credential_version integer                  not null,
    created_at         timestamp with time zone not null,
    version            integer                  not null
);

-- The data key of an account, wrapped under the server key and under its client secret. Nothing else opens its data.
create table account_key (
    account_id    varchar(36) not null primary key references account (id),
    server_key_id varchar(16) not null,
    server_wrap   bytea       not null,
    owner_wrap    bytea       not null
);
create index account_key_server on account_key (server_key_id);

-- One row: which SECRET_KEY this database was last used with.
create table server_key_check (
    id     integer     not null primary key,
    key_id varchar(16) not null
);

-- At most one row: the link by which the first administrator is made.
create table setup_link (
    id        integer     not null primary key,
    token_hash varchar(64) not null,
    issued_at bigint      not null
);
