-- One row per API family of Enedis: its lock, and until when Enedis has closed it (epoch milliseconds, 0 for open).
create table enedis_api (
    family       varchar(40) not null primary key,
    closed_until bigint      not null
);
-- Calls granted in the last hour; nth tells those of one millisecond apart.
create table enedis_grant (
    family     varchar(40) not null,
    granted_at bigint      not null,
    nth        integer     not null,
    primary key (family, granted_at, nth)
);
