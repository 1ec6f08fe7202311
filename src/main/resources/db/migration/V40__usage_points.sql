-- Delivery points, one row per account that holds or held one. Accounts are named without a foreign key: each room forgets
-- an account by its own listener.
create table usage_point (
    id                     varchar(36)              not null primary key,
    holder                 varchar(36)              not null,
    number                 varchar(14)              not null,
    origin                 varchar(10)              not null,
    name                   varchar(100),
    active                 boolean                  not null,
    display_order          integer,
    attached_at            timestamp with time zone not null,
    held_until             timestamp with time zone,
    lost_because           varchar(20),
    consent_end            varchar(10),
    contract_read_at       timestamp with time zone,
    segment                varchar(10),
    subscribed_power_kva   integer,
    distribution_tariff    varchar(300),
    off_peak_hours         varchar(300),
    consumption_activation varchar(10),
    production_activation  varchar(10),
    consumption            boolean,
    production             boolean
);
-- One active holder per point, whatever the number of processes.
create unique index usage_point_one_holder on usage_point (number) where held_until is null;
create unique index usage_point_once_per_account on usage_point (holder, number);
