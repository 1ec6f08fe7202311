package fr.myelectricaldata.metering.collection;

import fr.myelectricaldata.metering.CollectionOverview;
import fr.myelectricaldata.metering.Hole;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Sums over the rows of {@code collection}. */
@Repository
class CollectionCounts {
    private final JdbcClient database;

    CollectionCounts(JdbcClient database) {
        this.database = database;
    }

    CollectionOverview.History history() {
        return database.sql("select count(distinct point_id) as points,"
                        + " coalesce(sum(case when total_chunks > done_chunks then total_chunks - done_chunks else 1 end), 0)"
                        + " as chunks from collection where state in ('WAITING', 'RUNNING', 'PAUSED')")
                .query((row, number) -> new CollectionOverview.History(row.getInt("points"), row.getInt("chunks")))
                .single();
    }

    int pointsDue() {
        return database.sql("select count(distinct point_id) from collection where daily_due = ?")
                .param(true)
                .query(Integer.class)
                .single();
    }

    int pointsCollectedSince(Instant instant) {
        return database.sql("select count(distinct point_id) from collection where collected_at >= ?")
                .param(instant.toEpochMilli())
                .query(Integer.class)
                .single();
    }

    Map<Hole.Reason, Integer> troubles() {
        Map<Hole.Reason, Integer> troubles = new EnumMap<>(Hole.Reason.class);
        database.sql("select trouble, count(distinct point_id) as points from collection"
                        + " where trouble is not null group by trouble")
                .query(row -> {
                    troubles.put(Hole.Reason.valueOf(row.getString("trouble")), row.getInt("points"));
                });
        return troubles;
    }
}
