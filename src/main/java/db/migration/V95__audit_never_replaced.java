package db.migration;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;

/**
 * SQLite's "insert or replace" deletes a row without asking the triggers of deletion. An id that is there already is refused
 * before that; PostgreSQL knows no such statement, and its "on conflict do update" meets the trigger of updates.
 */
public class V95__audit_never_replaced extends BaseJavaMigration {
    @Override
    public void migrate(Context context) throws SQLException {
        Connection connection = context.getConnection();
        if (connection.getMetaData().getDatabaseProductName().equals("SQLite")) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("create trigger audit_event_new before insert on audit_event"
                        + " when exists (select 1 from audit_event e where e.id = new.id)"
                        + " begin select raise(abort, 'the audit trail is not edited'); end");
            }
        }
    }
}
