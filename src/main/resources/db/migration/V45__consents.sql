-- Consent. Instants are epoch milliseconds, days ISO text.

-- What a browser was sent to Enedis with: SHA-256 of the state, taken out by whoever completes it.
create table consent_state (
    state_hash varchar(64) not null primary key,
    account    varchar(36) not null,
    issued_at  bigint      not null
);
create index consent_state_account on consent_state (account);

-- Five slots per account; a failed attempt keeps its slot for an hour.
create table consent_attempt (
    account  varchar(36) not null,
    slot     integer     not null,
    taken_at bigint      not null,
    primary key (account, slot)
);

-- An authorisation belongs to the first account that completes it.
create table consent_authorisation (
    autorisation_id bigint      not null primary key,
    account         varchar(36) not null,
    bound_at        bigint      not null
);
create index consent_authorisation_account on consent_authorisation (account);

-- By which authorisation a point came to an account.
create table consent_point (
    account         varchar(36) not null,
    number          varchar(14) not null,
    autorisation_id bigint      not null,
    granted_at      bigint      not null,
    primary key (account, number, autorisation_id)
);

-- Authorisations that Enedis listed nothing for, or could not be asked about: asked again.
create table consent_pending (
    account         varchar(36) not null,
    autorisation_id bigint      not null,
    issued_on       varchar(10) not null,
    slot            integer     not null,
    slot_taken_at   bigint      not null,
    asked           integer     not null,
    next_at         bigint      not null,
    since           bigint      not null,
    primary key (account, autorisation_id)
);
create index consent_pending_due on consent_pending (next_at);

-- Points that wait for the operator's word.
create table consent_request (
    account         varchar(36) not null,
    number          varchar(14) not null,
    autorisation_id bigint      not null,
    service_start   varchar(10),
    issued_on       varchar(10) not null,
    requested_at    bigint      not null,
    primary key (account, number, autorisation_id)
);

create table consent_alert (
    id        varchar(36) not null primary key,
    account   varchar(36) not null,
    reason    varchar(30) not null,
    number    varchar(14),
    raised_at bigint      not null
);
create index consent_alert_raised on consent_alert (raised_at);
