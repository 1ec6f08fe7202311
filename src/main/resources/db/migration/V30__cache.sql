-- Sealed cache entries. Keys are bytes, so that a prefix is a range of the primary key on both databases.
create table cache_entry (
    cache_key  bytea  not null primary key,
    content    bytea  not null,
    expires_at bigint not null
);
create index cache_entry_expiry on cache_entry (expires_at);
