-- What the owner of a point set by hand; it outranks what Enedis says, and no reading of the contract touches it. Null means
-- "not set"; empty off-peak hours mean "none at all".
alter table usage_point add column own_consumption boolean;
alter table usage_point add column own_production boolean;
alter table usage_point add column own_power_kva integer;
alter table usage_point add column own_off_peak_hours varchar(2000);
alter table usage_point add column pricing_option varchar(20);
alter table usage_point add column linked_production_id varchar(36);
create index usage_point_linked on usage_point (linked_production_id);
