-- How far the background collection of each series has come. Instants are epoch milliseconds.
create table collection (
    account_id     varchar(36) not null,
    point_id       varchar(36) not null,
    measure        varchar(32) not null,
    state          varchar(16) not null,
    daily_due      boolean     not null,
    cursor_day     varchar(10),
    fetching_start varchar(10),
    fetching_end   varchar(10),
    newest_day     varchar(10),
    done_chunks    integer     not null,
    total_chunks   integer     not null,
    reason         varchar(32),
    failures       integer     not null,
    queued_at      bigint      not null,
    started_at     bigint,
    updated_at     bigint      not null,
    primary key (point_id, measure)
);
create index collection_account on collection (account_id);
create index collection_queue on collection (state, queued_at);
