-- Who may do what beyond reading their own data. The administrator's permissions are all there are, also those of later
-- versions, so no row lists them. Names of permissions that this version does not know count for nothing.
create table role (
    id           varchar(36)  not null primary key,
    name         varchar(50)  not null unique,
    display_name varchar(100) not null,
    description  varchar(500),
    is_system    boolean      not null,
    version      integer      not null
);

create table role_permission (
    role_id    varchar(36) not null references role (id),
    permission varchar(50) not null,
    primary key (role_id, permission)
);

insert into role (id, name, display_name, description, is_system, version) values
    ('admin', 'admin', 'Administrateur', 'Peut tout, et le pourra toujours.', true, 0),
    ('moderator', 'moderator', 'Modérateur', 'Voit les comptes et les journaux, relit offres et contributions.', true, 0),
    ('visitor', 'visitor', 'Visiteur', 'Le rôle de tout nouveau compte : ses propres données, et rien d''autre.', true, 0);

insert into role_permission (role_id, permission) values
    ('moderator', 'admin_dashboard'),
    ('moderator', 'users'),
    ('moderator', 'contributions'),
    ('moderator', 'offers'),
    ('moderator', 'logs');

-- SQLite adds a column that refers to another table only when it may be null; no row stays so.
alter table account add column role_id varchar(36) references role (id);
alter table account add column demo boolean not null default false;
update account set
    role_id = case when role = 'ADMIN' then 'admin' else 'visitor' end,
    demo = (role = 'DEMO');
alter table account drop column role;
create index account_role on account (role_id);
