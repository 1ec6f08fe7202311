-- What is written while an account is being deleted goes with it ("on delete cascade"): mails and sign-ins do not wait for anybody.
-- Who signed in, from where, and what became of it. The id is no secret: it stands in server memory or in a signed token, and
-- opens nothing by itself. Instants are epoch milliseconds. until_at: when the sign-in ends if nobody comes again; ended_at
-- and ending: that it has. Network as account throttling names it: one IPv4 address, or a /64 of IPv6.
create table sign_in (
    id         varchar(36) not null primary key,
    account_id varchar(36) not null references account (id) on delete cascade,
    kind       varchar(8)  not null,
    proof      varchar(16) not null,
    network    varchar(45) not null,
    browser    varchar(40),
    system     varchar(40),
    created_at bigint      not null,
    seen_at    bigint      not null,
    until_at   bigint      not null,
    ended_at   bigint,
    ending     varchar(16)
);
create index sign_in_account on sign_in (account_id, created_at);
create index sign_in_until on sign_in (until_at);

-- The shared secret of an authenticator app, under the account's data key. last_step: the newest 30-second step of which a
-- code was taken; none of it or before it is taken again.
create table second_factor (
    account_id varchar(36) not null primary key references account (id) on delete cascade,
    secret     bytea       not null,
    since      bigint      not null,
    last_step  bigint      not null
);

-- Codes for whoever lost the app: SHA-256 over 80 random bits, so no key is needed to keep them safe; each works once.
create table recovery_code (
    account_id varchar(36) not null references account (id) on delete cascade,
    code_hash  varchar(64) not null,
    used_at    bigint,
    primary key (account_id, code_hash)
);

-- Public keys of passkeys (WebAuthn); nothing here is secret. The id is base64url; transports are parted by spaces.
create table passkey (
    credential_id      varchar(1400) not null primary key,
    account_id         varchar(36)   not null references account (id) on delete cascade,
    label              varchar(60)   not null,
    public_key         bytea         not null,
    signature_count    bigint        not null,
    uv_initialized     boolean       not null,
    backup_eligible    boolean       not null,
    backup_state       boolean       not null,
    transports         varchar(100)  not null,
    attestation_object bytea         not null,
    client_data        bytea         not null,
    created_at         bigint        not null,
    used_at            bigint        not null
);
create index passkey_account on passkey (account_id);
