package fr.myelectricaldata.admin.announcements;

import fr.myelectricaldata.admin.announcements.Draft.Audience;
import fr.myelectricaldata.admin.announcements.Draft.Level;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code announcement}. */
@Repository
class AnnouncementTable {
    private final JdbcClient database;

    AnnouncementTable(JdbcClient database) {
        this.database = database;
    }

    /** The newest first. */
    List<Announcement> all(int most) {
        return database.sql("select * from announcement order by created_at desc, id limit ?")
                .param(most)
                .query(AnnouncementTable::announcement)
                .list();
    }

    /** What is shown at any moment between the two, to whomever. */
    List<Announcement> between(Instant from, Instant to) {
        return database.sql("select * from announcement where withdrawn = false and shown_from <= ?"
                        + " and (until is null or until > ?) order by created_at desc, id")
                .params(to.toEpochMilli(), from.toEpochMilli())
                .query(AnnouncementTable::announcement)
                .list();
    }

    void add(Announcement one, Instant now) {
        database.sql("insert into announcement (id, revision, level, audience, french, english, shown_from, until,"
                        + " withdrawn, created_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .param(one.id().toString())
                .param(one.revision())
                .param(one.draft().level().name())
                .param(one.draft().audience().name())
                .param(one.draft().french())
                .param(one.draft().english())
                .param(one.draft().from().toEpochMilli())
                .param(millis(one.draft().until()))
                .param(one.withdrawn())
                .param(now.toEpochMilli())
                .update();
    }

    /** @return whether there was one */
    boolean edit(UUID id, Draft draft) {
        return database.sql("update announcement set revision = revision + 1, level = ?, audience = ?, french = ?,"
                                + " english = ?, shown_from = ?, until = ? where id = ?")
                        .param(draft.level().name())
                        .param(draft.audience().name())
                        .param(draft.french())
                        .param(draft.english())
                        .param(draft.from().toEpochMilli())
                        .param(millis(draft.until()))
                        .param(id.toString())
                        .update()
                == 1;
    }

    /** @return whether there was one */
    boolean withdraw(UUID id, boolean withdrawn) {
        return database.sql("update announcement set withdrawn = ? where id = ?")
                        .params(withdrawn, id.toString())
                        .update()
                == 1;
    }

    private static @Nullable Long millis(@Nullable Instant instant) {
        return instant == null ? null : instant.toEpochMilli();
    }

    private static Announcement announcement(ResultSet row, int number) throws SQLException {
        long until = row.getLong("until");
        Instant end = row.wasNull() ? null : Instant.ofEpochMilli(until);
        return new Announcement(
                UUID.fromString(row.getString("id")),
                row.getInt("revision"),
                new Draft(
                        Level.valueOf(row.getString("level")),
                        Audience.valueOf(row.getString("audience")),
                        row.getString("french"),
                        row.getString("english"),
                        Instant.ofEpochMilli(row.getLong("shown_from")),
                        end),
                row.getBoolean("withdrawn"));
    }
}
