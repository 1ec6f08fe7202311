-- When a series was last collected to its end, and what its last attempt failed for (null after a success). Instants are
-- epoch milliseconds. owed: the history came with a consent, so whoever has it read sooner pays no scarce unit for it.
alter table collection add column collected_at bigint;
alter table collection add column trouble varchar(32);
alter table collection add column owed boolean not null default false;
create index collection_collected on collection (collected_at);
