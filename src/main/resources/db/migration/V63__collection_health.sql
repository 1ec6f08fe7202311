-- When a series was last collected to its end, and what its last attempt failed for (null after a success). Instants are
-- epoch milliseconds.
alter table collection add column collected_at bigint;
alter table collection add column trouble varchar(32);
create index collection_collected on collection (collected_at);
