-- What a person chose for the pages, kept with the account so that every device shows it. No row: nothing chosen yet. A null
-- language or appearance was never chosen; year_start is MM-DD and counts only for the custom year.
create table account_preferences (
    account_id    varchar(36) not null primary key references account (id),
    language      varchar(8),
    appearance    varchar(8),
    analysis_year varchar(16) not null,
    year_start    varchar(5)  not null,
    first_period  varchar(16) not null
);
