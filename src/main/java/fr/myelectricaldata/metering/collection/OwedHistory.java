package fr.myelectricaldata.metering.collection;

import fr.myelectricaldata.metering.archive.Series;
import fr.myelectricaldata.metering.pipeline.HistoryOrders;
import java.time.LocalDate;
import java.util.NavigableSet;
import org.springframework.stereotype.Component;

/** The histories that were ordered and are not collected yet, as the collection's rows have them. */
@Component
class OwedHistory implements HistoryOrders {
    private final CollectionTable table;

    OwedHistory(CollectionTable table) {
        this.table = table;
    }

    /** The collection goes backwards: what lies before its cursor is still to come. */
    @Override
    public boolean owe(Series series, NavigableSet<LocalDate> days) {
        return table.one(series.point(), series.measure())
                .filter(CollectionRow::historyOpen)
                .map(row -> row.reach().cursor() == null
                        || days.last().isBefore(row.reach().cursor()))
                .orElse(false);
    }
}
