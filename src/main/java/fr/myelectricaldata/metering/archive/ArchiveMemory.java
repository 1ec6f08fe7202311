package fr.myelectricaldata.metering.archive;

import fr.myelectricaldata.meter.PointMemory;
import fr.myelectricaldata.meter.UsagePoint;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A point's blocks and headers, when its owner wants them gone: before the collection is told to begin anew. */
@Component
@Order(1)
class ArchiveMemory implements PointMemory {
    private final JdbcClient database;

    ArchiveMemory(JdbcClient database) {
        this.database = database;
    }

    @Override
    public int clear(UsagePoint point) {
        return database.sql("delete from reading_block where point_id = ?")
                .param(point.id().toString())
                .update();
    }
}
