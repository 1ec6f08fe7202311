-- The service over time: a handful of rows an hour (span HOUR), rolled up into Paris days (span DAY). "at" is the beginning of the
-- hour or day in milliseconds since 1970; label tells the kind, API family, finding or route, and is empty where there is but one.
create table statistic (
    span  varchar(4)   not null,
    at    bigint       not null,
    name  varchar(20)  not null,
    label varchar(130) not null,
    value bigint       not null,
    primary key (span, at, name, label)
);
-- A day of everybody's calls, without reading everybody's years.
create index route_usage_day on route_usage (usage_day);
