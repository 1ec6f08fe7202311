-- How an account's units of one Paris day (ISO date) spread over the routes; kind as in daily_usage, route is an address
-- pattern. Kept for charts.
create table route_usage (
    account_id varchar(36)  not null,
    usage_day  varchar(10)  not null,
    route      varchar(120) not null,
    kind       varchar(8)   not null,
    used       integer      not null,
    refused    integer      not null,
    primary key (account_id, usage_day, route, kind)
);
