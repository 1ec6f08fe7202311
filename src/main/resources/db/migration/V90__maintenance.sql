-- Backups and checks of the database, those under way included. Moments are in milliseconds since 1970 in UTC; a run that has
-- not ended and was not touched for a while died with its process. detail holds no personal data.
create table maintenance_run (
    id       varchar(36)   not null primary key,
    kind     varchar(20)   not null,
    actor    varchar(36)   not null,
    started  bigint        not null,
    touched  bigint        not null,
    done     integer       not null,
    total    integer       not null,
    ended    bigint,
    outcome  varchar(20),
    detail   varchar(2000) not null
);
create index maintenance_run_started on maintenance_run (started);
