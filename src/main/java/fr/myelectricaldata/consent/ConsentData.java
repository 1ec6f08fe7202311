package fr.myelectricaldata.consent;

import fr.myelectricaldata.account.AccountId;
import fr.myelectricaldata.account.archive.PersonalData;
import fr.myelectricaldata.account.archive.PersonalFile;
import fr.myelectricaldata.table.Column;
import fr.myelectricaldata.table.Table;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The permissions that an account gave, what came of each, and when. */
@Component
class ConsentData implements PersonalData {
    private static final String ALL = """
            select 'GRANTED' as state, a.autorisation_id as id, p.number as number,
                   coalesce(p.granted_at, a.bound_at) as happened_at
              from consent_authorisation a
              left join consent_point p on p.account = a.account and p.autorisation_id = a.autorisation_id
             where a.account = :account
            union all
            select 'AWAITING_OPERATOR', autorisation_id, number, requested_at
              from consent_request where account = :account
            union all
            select 'AWAITING_ENEDIS', autorisation_id, null, since
              from consent_pending where account = :account
            order by 4, 2""";

    private static final RowMapper<Line> LINE = (row, index) -> new Line(
            row.getString(1), String.valueOf(row.getLong(2)), row.getString(3), Instant.ofEpochMilli(row.getLong(4)));

    private final JdbcClient database;

    ConsentData(JdbcClient database) {
        this.database = database;
    }

    /** @param number of the point; none when the permission led to no point, or not yet */
    private record Line(
            String state, String autorisation, @Nullable String number, Instant at) {}

    @Override
    public Stream<PersonalFile> filesOf(AccountId account) {
        List<Line> all = database.sql(ALL)
                .param("account", account.toString())
                .query(LINE)
                .list();
        Table<Line> table = new Table<>(
                "consents",
                "consents",
                List.of(
                        Column.text("state", Line::state),
                        Column.text("authorisation", Line::autorisation),
                        Column.text("point", Line::number),
                        Column.moment("at", Line::at)),
                all::forEach);
        return all.isEmpty() ? Stream.empty() : Stream.of(new PersonalFile(table, "archive.file.consents"));
    }
}
