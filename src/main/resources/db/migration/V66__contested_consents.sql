-- When Enedis first listed something under an authorisation that waits: whoever was really there gets time to come back.
alter table consent_pending add column listed_at bigint;
