-- What was told to a person, one row for each fact, so that nothing is told twice, whichever process finds it out. "detail" is
-- what the words need beside the kind (a day, a reason); never a point's number. Instants are epoch milliseconds.
-- listed: shown in the person's list. mail_due: from when a mail may tell it (null: none is wanted, or one was ordered);
-- mail_id, mailed_at: the mail that tells it, and when it was ordered.
create table notification (
    id         varchar(36)  not null primary key,
    account_id varchar(36)  not null references account (id) on delete cascade,
    fact       varchar(120) not null,
    kind       varchar(24)  not null,
    point_id   varchar(36),
    detail     varchar(64)  not null,
    listed     boolean      not null,
    created_at bigint       not null,
    read_at    bigint,
    mail_due   bigint,
    mail_id    varchar(36),
    mailed_at  bigint,
    unique (account_id, fact)
);
create index notification_list on notification (account_id, created_at);
create index notification_mail_due on notification (mail_due);
create index notification_mail on notification (mail_id);
create index notification_point on notification (point_id);
create index notification_created on notification (created_at);

-- By which ways a person wants to be told of a kind; no row: as usual.
create table notification_choice (
    account_id varchar(36) not null references account (id) on delete cascade,
    kind       varchar(24) not null,
    listed     boolean     not null,
    mailed     boolean     not null,
    primary key (account_id, kind)
);
