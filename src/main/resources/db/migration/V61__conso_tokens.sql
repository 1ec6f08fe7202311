-- Tokens of the Conso format: what is needed to know that one is still alive. The token itself is kept nowhere. Instants are
-- epoch milliseconds, days ISO text of Paris; points are the numbers it opens, parted by spaces.
create table conso_token (
    id                 varchar(36)  not null primary key,
    account_id         varchar(36)  not null references account (id),
    credential_version integer      not null,
    name               varchar(100) not null,
    points             varchar(800) not null,
    created_at         bigint       not null,
    last_day           varchar(10),
    last_used_on       varchar(10)
);
create index conso_token_account on conso_token (account_id);
