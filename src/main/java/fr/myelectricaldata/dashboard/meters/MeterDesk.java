package fr.myelectricaldata.dashboard.meters;

import fr.myelectricaldata.account.AccountId;
import fr.myelectricaldata.common.DateRange;
import fr.myelectricaldata.meter.OffPeakCalendar;
import fr.myelectricaldata.meter.PointSettings;
import fr.myelectricaldata.meter.UsagePoint;
import fr.myelectricaldata.meter.UsagePointEditor;
import fr.myelectricaldata.meter.UsagePointId;
import fr.myelectricaldata.metering.LongReadings;
import fr.myelectricaldata.metering.LongReads;
import fr.myelectricaldata.metering.Measure;
import fr.myelectricaldata.metering.PointStatus;
import fr.myelectricaldata.metering.PointStatusService;
import fr.myelectricaldata.metering.ReadingQuery;
import fr.myelectricaldata.metering.ReadingQuery.Freshness;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What an owner does with their meters, in the words of this page. */
@Component
class MeterDesk {
    private final UsagePointEditor editor;
    private final PointSettings settings;
    private final PointStatusService statuses;
    private final ReaskJobs reasks;
    private final LongReads longReads;

    MeterDesk(
            UsagePointEditor editor,
            PointSettings settings,
            PointStatusService statuses,
            ReaskJobs reasks,
            LongReads longReads) {
        this.editor = editor;
        this.settings = settings;
        this.statuses = statuses;
        this.reasks = reasks;
        this.longReads = longReads;
    }

    void rename(AccountId account, UUID point, String name) {
        editor.rename(account, point, name);
    }

    void pause(AccountId account, UUID point, boolean pause) {
        editor.setActive(account, point, !pause);
    }

    void delete(AccountId account, UUID point) {
        editor.delete(account, point);
    }

    /** @param order all of the household's points, first to last */
    void reorder(AccountId account, List<UUID> order) {
        Map<UUID, Integer> places = new HashMap<>();
        for (int i = 0; i < order.size(); i++) {
            places.put(order.get(i), i + 1);
        }
        settings.reorder(account, places);
    }

    /**
     * @param kva null takes the owner's word back: Enedis's counts again
     * @param producer the point that measures the injection of the same roof, or null for none
     */
    void settle(AccountId account, UsagePoint point, @Nullable Integer kva, @Nullable UUID producer) {
        if (kva == null && point.own().subscribedPowerKva() != null) {
            OffPeakCalendar hours = point.own().offPeak();
            settings.forgetContract(account, point.id());
            settings.setOffPeak(account, point.id(), hours);
        } else if (kva != null) {
            settings.setContract(account, point.id(), kva, null);
        }
        settings.linkProduction(account, point.id(), producer);
    }

    /** @param calendar null takes the owner's word back */
    void offPeak(AccountId account, UUID point, @Nullable OffPeakCalendar calendar) {
        settings.setOffPeak(account, point, calendar);
    }

    PointStatus status(AccountId account, UsagePointId point) {
        return statuses.statusOf(account, point);
    }

    /** Where Enedis is asked for whole ranges again, whatever is kept of them. */
    ReaskJobs reasks() {
        return reasks;
    }

    /** All that is kept of a range. */
    LongReadings everything(AccountId account, UsagePointId point, Measure measure, DateRange days) {
        return longReads.open(account, new ReadingQuery(point, measure, days, Freshness.ARCHIVE_ONLY));
    }
}
