-- What is written while an account is being deleted goes with it ("on delete cascade"): mails and sign-ins do not wait for anybody.
-- The link of each kind that an account may still use once; a newer one takes the place of the older. Only a hash is kept.
create table account_link (
    account_id varchar(36) not null references account (id) on delete cascade,
    kind       varchar(16) not null,
    token_hash varchar(64) not null unique,
    email      varchar(254),
    expires_at bigint      not null,
    primary key (account_id, kind)
);

-- Networks from which somebody signed in to an account, as keyed hashes: strangers who guess elsewhere do not shut them out.
create table account_network (
    account_id varchar(36) not null references account (id) on delete cascade,
    network    varchar(32) not null,
    seen_at    bigint      not null,
    primary key (account_id, network)
);

-- Mails that were given up: sort and reason, never whom to. One row, id "trouble", is the last failure that may pass.
create table dead_letter (
    id      varchar(36) not null primary key,
    writer  varchar(40) not null,
    reason  varchar(80) not null,
    died_at bigint      not null
);
