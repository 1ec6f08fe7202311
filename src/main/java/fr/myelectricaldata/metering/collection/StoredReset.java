package fr.myelectricaldata.metering.collection;

import fr.myelectricaldata.common.Paris;
import fr.myelectricaldata.metering.Measure;
import fr.myelectricaldata.metering.Measure.Direction;
import fr.myelectricaldata.metering.ReadingsReset;
import java.time.Clock;
import java.util.HashSet;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Forgets blocks and orders their history anew, for all points at once. The headers, and what they remember, stay. */
@Service
class StoredReset implements ReadingsReset {
    private static final String COLLECTED =
            " and point_id in (select id from usage_point where held_until is null and active = true and origin <> 'DEMO')";

    /** A block lies whole behind the oldest day when it begins there; headers sort before every date. */
    private static final String BLOCKS = " from reading_block where measure = ? and block_start >= ?" + COLLECTED;

    private final JdbcClient database;
    private final Clock clock;

    StoredReset(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    @Transactional
    public Forgotten forget(Direction direction) {
        Set<String> points = new HashSet<>();
        int entries = 0;
        for (Measure measure : Measure.values()) {
            if (measure.direction() == direction) {
                String oldest = measure.oldestDay(Paris.today(clock)).toString();
                points.addAll(database.sql("select distinct point_id" + BLOCKS)
                        .params(measure.name(), oldest)
                        .query(String.class)
                        .list());
                entries += database.sql("delete" + BLOCKS)
                        .params(measure.name(), oldest)
                        .update();
                again(measure);
            }
        }
        return new Forgotten(points.size(), entries);
    }

    private void again(Measure measure) {
        database.sql("update collection set state = 'WAITING', cursor_day = null, fetching_start = null,"
                        + " fetching_end = null, newest_day = null, done_chunks = 0, total_chunks = 0, failures = 0,"
                        + " trouble = null, queued_at = ?, started_at = null, updated_at = ?"
                        + " where measure = ? and state in ('DONE', 'PAUSED', 'RUNNING')" + COLLECTED)
                .params(clock.millis(), clock.millis(), measure.name())
                .update();
    }
}
