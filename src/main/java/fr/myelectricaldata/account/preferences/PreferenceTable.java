package fr.myelectricaldata.account.preferences;

import fr.myelectricaldata.account.AccountId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.MonthDay;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of account_preferences, one statement each. */
@Component
class PreferenceTable {
    /** MonthDay writes {@code --MM-DD}; the column leaves the dashes out. */
    private static final String DASHES = "--";

    private final JdbcClient database;

    PreferenceTable(JdbcClient database) {
        this.database = database;
    }

    Optional<AccountPreferences> of(AccountId account) {
        return database.sql("select language, appearance, analysis_year, year_start, first_period"
                        + " from account_preferences where account_id = ?")
                .param(account.toString())
                .query((row, number) -> read(row))
                .optional();
    }

    void save(AccountId account, AccountPreferences chosen) {
        database.sql("insert into account_preferences"
                        + " (account_id, language, appearance, analysis_year, year_start, first_period)"
                        + " select id, ?, ?, ?, ?, ? from account where id = ?"
                        + " on conflict (account_id) do update set language = excluded.language,"
                        + " appearance = excluded.appearance, analysis_year = excluded.analysis_year,"
                        + " year_start = excluded.year_start, first_period = excluded.first_period")
                .param(chosen.language())
                .param(name(chosen.appearance()))
                .param(chosen.year().kind().name())
                .param(chosen.year().start().toString().substring(DASHES.length()))
                .param(chosen.firstPeriod().name())
                .param(account.toString())
                .update();
    }

    void delete(AccountId account) {
        database.sql("delete from account_preferences where account_id = ?")
                .param(account.toString())
                .update();
    }

    private static AccountPreferences read(ResultSet row) throws SQLException {
        String appearance = row.getString("appearance");
        return new AccountPreferences(
                row.getString("language"),
                appearance == null ? null : AccountPreferences.Appearance.valueOf(appearance),
                new AnalysisYear(
                        AnalysisYear.Kind.valueOf(row.getString("analysis_year")),
                        MonthDay.parse(DASHES + row.getString("year_start"))),
                FirstPeriod.valueOf(row.getString("first_period")));
    }

    private static @Nullable String name(@Nullable Enum<?> constant) {
        return constant == null ? null : constant.name();
    }
}
