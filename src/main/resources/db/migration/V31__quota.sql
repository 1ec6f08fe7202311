-- Units used by an account on one Paris day (ISO date); kind is UPSTREAM or CACHED. Kept for charts.
create table daily_usage (
    account_id varchar(36) not null,
    usage_day  varchar(10) not null,
    kind       varchar(8)  not null,
    used       integer     not null,
    primary key (account_id, usage_day, kind)
);
