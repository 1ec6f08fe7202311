-- What goes to the operator by one channel: alerts of one kind that are told together. state: WAITING (still grows), SENDING,
-- AGAIN (failed, tried again at next_at), SENT, GIVEN_UP. lines: the first few alerts, one a line; neither an address nor a
-- point's number stands in them. trouble: why the last attempt failed. Instants are epoch milliseconds.
create table operator_alert (
    id         varchar(36)   not null primary key,
    channel    varchar(16)   not null,
    kind       varchar(24)   not null,
    state      varchar(16)   not null,
    alerts     integer       not null,
    lines      varchar(4000) not null,
    raised_at  bigint        not null,
    next_at    bigint        not null,
    attempts   integer       not null,
    trouble    varchar(80),
    ended_at   bigint
);
create unique index operator_alert_waiting on operator_alert (channel, kind) where state = 'WAITING';
create index operator_alert_next on operator_alert (state, next_at);
create index operator_alert_raised on operator_alert (raised_at);

-- Troubles that last are told once in a while: when each was last told.
create table operator_alert_told (
    subject varchar(80) not null primary key,
    told_at bigint      not null
);
