package fr.myelectricaldata.dashboard.today;

import fr.myelectricaldata.common.Paris;
import fr.myelectricaldata.meter.UsagePoint;
import fr.myelectricaldata.metering.CollectionProgress;
import fr.myelectricaldata.metering.Hole;
import fr.myelectricaldata.metering.Measure;
import fr.myelectricaldata.metering.PointStatus;
import fr.myelectricaldata.metering.PointStatus.Missing;
import fr.myelectricaldata.ui.Chip.Tone;
import fr.myelectricaldata.ui.Formats;
import fr.myelectricaldata.ui.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** What there is to know this morning, the urgent first. */
final class News {
    private static final int RENEW_WITHIN_DAYS = 60;
    /** Facts about the world, not gaps that anybody could fill. */
    private static final Set<Hole.Reason> NO_GAP = EnumSet.of(
            Hole.Reason.NOT_YET_PUBLISHED,
            Hole.Reason.NOT_YET_COLLECTED,
            Hole.Reason.BEFORE_ACTIVATION,
            Hole.Reason.BEYOND_HISTORY,
            Hole.Reason.NO_SUCH_DIRECTION);

    /** @param text what to do, or more of it */
    record Item(Tone tone, String title, String text) {}

    private final Morning morning;
    private final LocalDate today;
    private final Words words;
    private final Formats formats;
    private final List<Item> items = new ArrayList<>();

    News(Morning morning, Words words) {
        this.morning = morning;
        this.today = morning.yesterday().plusDays(1);
        this.words = words;
        this.formats = words.formats();
    }

    List<Item> items() {
        PointStatus status = morning.status();
        consent(status.point());
        PointStatus.Series daily = series(Measure.DAILY_CONSUMPTION);
        freshness(daily);
        gaps(daily);
        curve(series(Measure.CONSUMPTION_LOAD_CURVE));
        collection(status);
        return List.copyOf(items);
    }

    private PointStatus.Series series(Measure measure) {
        return morning.status().series().stream()
                .filter(one -> one.measure() == measure)
                .findFirst()
                .orElseThrow();
    }

    private void add(Tone tone, String key, Object... values) {
        items.add(new Item(tone, words.text("news." + key, values), words.text("news." + key + ".text", values)));
    }

    private void consent(UsagePoint point) {
        if (point.heldUntil() != null) {
            add(Tone.WARN, "former", formats.day(Paris.dayOf(point.heldUntil())));
        } else if (point.consentEnd() != null && point.consentEnd().isBefore(today.plusDays(RENEW_WITHIN_DAYS))) {
            add(Tone.WARN, "consent", formats.day(point.consentEnd()));
        }
    }

    private void freshness(PointStatus.Series daily) {
        if (daily.newest() != null && daily.newest().equals(morning.yesterday())) {
            add(Tone.OK, "fresh");
        } else if (daily.newest() != null) {
            add(Tone.PLAIN, "waiting", formats.weekday(daily.newest()));
        }
    }

    private void gaps(PointStatus.Series daily) {
        List<Missing> missing = daily.missing().stream()
                .filter(gap -> !NO_GAP.contains(gap.reason()))
                .toList();
        int days = missing.stream().mapToInt(gap -> gap.days().length()).sum();
        if (days > 0) {
            add(
                    Tone.PLAIN,
                    "gaps",
                    days,
                    words.text("hole." + missing.getFirst().reason()));
        }
    }

    private void curve(PointStatus.Series curve) {
        if (curve.missing().stream().anyMatch(gap -> gap.reason() == Hole.Reason.CURVE_NOT_ENABLED)) {
            add(Tone.WARN, "curve");
        }
    }

    private void collection(PointStatus status) {
        List<CollectionProgress> moving = status.series().stream()
                .map(PointStatus.Series::collection)
                .filter(Objects::nonNull)
                .filter(progress -> progress.state() == CollectionProgress.State.RUNNING
                        || progress.state() == CollectionProgress.State.WAITING)
                .toList();
        int total = moving.stream().mapToInt(CollectionProgress::totalChunks).sum();
        if (total > 0) {
            int done = moving.stream().mapToInt(CollectionProgress::doneChunks).sum();
            add(Tone.PLAIN, "collecting", formats.percent((double) done / total));
        }
    }
}
