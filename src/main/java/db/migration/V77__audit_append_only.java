package db.migration;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;

/**
 * The audit trail takes rows in and gives none back: the database itself refuses to change one, and to delete one that is
 * younger than a year. Whoever holds the application's connection can therefore not tidy up behind themselves.
 */
public class V77__audit_append_only extends BaseJavaMigration {
    private static final String YEAR_MILLIS = "31536000000";

    private static final List<String> SQLITE = List.of(
            "create trigger audit_event_unchanged before update on audit_event"
                    + " begin select raise(abort, 'the audit trail is not edited'); end",
            "create trigger audit_event_kept before delete on audit_event"
                    + " when old.at > strftime('%s', 'now') * 1000 - " + YEAR_MILLIS
                    + " begin select raise(abort, 'the audit trail is kept for a year'); end");

    private static final List<String> POSTGRESQL = List.of(
            "create function audit_event_refuse() returns trigger language plpgsql as"
                    + " $$ begin raise exception 'the audit trail is not edited before a year'; end $$",
            "create trigger audit_event_unchanged before update on audit_event"
                    + " for each row execute function audit_event_refuse()",
            "create trigger audit_event_kept before delete on audit_event for each row"
                    + " when (old.at > extract(epoch from now()) * 1000 - " + YEAR_MILLIS + ")"
                    + " execute function audit_event_refuse()",
            "create trigger audit_event_whole before truncate on audit_event"
                    + " for each statement execute function audit_event_refuse()");

    @Override
    public void migrate(Context context) throws SQLException {
        Connection connection = context.getConnection();
        boolean sqlite = connection.getMetaData().getDatabaseProductName().equals("SQLite");
        try (Statement statement = connection.createStatement()) {
            for (String sql : sqlite ? SQLITE : POSTGRESQL) {
                statement.execute(sql);
            }
        }
    }
}
