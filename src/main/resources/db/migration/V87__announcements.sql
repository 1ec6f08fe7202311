-- What operators tell people in the pages, in both languages. Instants are epoch milliseconds; until is null for "until it is
-- withdrawn"; revision grows with each change of what is said, so that whoever dismissed the old words reads the new ones.
create table announcement (
    id         varchar(36)  not null primary key,
    revision   integer      not null,
    level      varchar(10)  not null,
    audience   varchar(10)  not null,
    french     varchar(500) not null,
    english    varchar(500) not null,
    shown_from bigint       not null,
    until      bigint,
    withdrawn  boolean      not null,
    created_at bigint       not null
);
