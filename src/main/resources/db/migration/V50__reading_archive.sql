-- Measured values, packed and encrypted: a month of load curve or a year of daily values per row, and one header row
-- per series (block_start '0000-header'). point_id is the holding, not the 14-digit number.
create table reading_block (
    account_id  varchar(36) not null,
    point_id    varchar(36) not null,
    measure     varchar(32) not null,
    block_start varchar(16) not null,
    version     bigint      not null,
    payload     bytea       not null,
    primary key (point_id, measure, block_start)
);
create index reading_block_account on reading_block (account_id);
