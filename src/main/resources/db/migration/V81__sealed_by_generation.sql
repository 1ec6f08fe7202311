-- Which of the account's keys a row is sealed with: the search for what is left after a change of keys.
alter table reading_block add column key_generation integer not null default 1;
drop index reading_block_account;
create index reading_block_account on reading_block (account_id, key_generation);

alter table second_factor add column key_generation integer not null default 1;
