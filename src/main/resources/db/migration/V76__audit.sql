-- Who did what to whom, when and from where. Accounts are named by their id alone: once an account is gone, its id says nothing.
-- "at" is in milliseconds since 1970 in UTC; detail never holds a secret, an e-mail address or a full PDL number.
create table audit_event (
    id      varchar(36)  not null primary key,
    at      bigint       not null,
    actor   varchar(36)  not null,
    action  varchar(40)  not null,
    target  varchar(36),
    detail  varchar(500) not null,
    address varchar(64)  not null
);
create index audit_event_at on audit_event (at, id);
create index audit_event_target on audit_event (target, at);
create index audit_event_actor on audit_event (actor, at);
