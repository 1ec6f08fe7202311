-- Support may read the account's data between these instants, because its owner said so; null: it may not. debug_until: until
-- when the account's requests are logged in detail. Epoch milliseconds.
alter table account add column support_since bigint;
alter table account add column support_until bigint;
alter table account add column debug_until bigint;

-- Who of the support looked, at most one row an hour for each operator and way. For the owner: names the operator's role, by
-- the key of its title or by its own name, never the operator. hour: since 1970; instants: epoch milliseconds.
create table support_visit (
    account_id varchar(36)  not null references account (id) on delete cascade,
    operator   varchar(36)  not null,
    way        varchar(8)   not null,
    hour       bigint       not null,
    role       varchar(100) not null,
    network    varchar(64)  not null,
    first_at   bigint       not null,
    last_at    bigint       not null,
    primary key (account_id, operator, way, hour)
);
