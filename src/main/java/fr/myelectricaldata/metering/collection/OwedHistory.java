package fr.myelectricaldata.metering.collection;

import fr.myelectricaldata.metering.archive.Series;
import fr.myelectricaldata.metering.pipeline.HistoryOrders;
import java.time.LocalDate;
import java.util.NavigableSet;
import org.springframework.stereotype.Component;

/** The histories that came with a consent and are not collected yet. */
@Component
class OwedHistory implements HistoryOrders {
    private final CollectionTable table;

    OwedHistory(CollectionTable table) {
        this.table = table;
    }

    @Override
    public boolean owe(Series series, NavigableSet<LocalDate> days) {
        return table.owes(series.point(), series.measure(), days.last());
    }
}
