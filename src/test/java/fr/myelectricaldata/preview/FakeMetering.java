package fr.myelectricaldata.preview;

import fr.myelectricaldata.account.AccountId;
import fr.myelectricaldata.common.DateRange;
import fr.myelectricaldata.common.Paris;
import fr.myelectricaldata.common.ProgressListener;
import fr.myelectricaldata.metering.Hole;
import fr.myelectricaldata.metering.MeteringService;
import fr.myelectricaldata.metering.Reading;
import fr.myelectricaldata.metering.ReadingQuery;
import fr.myelectricaldata.metering.Readings;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Plausible values from simple formulas; some days are missing. Can be told to wait or to fail. */
public final class FakeMetering implements MeteringService {
    private static final Duration HALF_HOUR = Duration.ofMinutes(30);

    /** Counted down, the answer goes on; closed by default. */
    public volatile CountDownLatch gate = new CountDownLatch(0);

    public volatile RuntimeException failure;

    @Override
    public Readings read(AccountId account, ReadingQuery query, ProgressListener progress) {
        boolean main = query.freshness() != ReadingQuery.Freshness.ARCHIVE_ONLY;
        if (main && gate.getCount() > 0) {
            progress.progressed(11, 52);
            await();
        }
        if (main && failure != null) {
            throw failure;
        }
        List<Reading> readings = new ArrayList<>();
        List<Hole> holes = new ArrayList<>();
        query.days().days().forEach(day -> {
            if (missing(day)) {
                holes.add(new Hole(DateRange.of(day), Hole.Reason.MISSING_AT_ENEDIS));
            } else {
                switch (query.measure().nature()) {
                    case DAILY_ENERGY -> readings.add(new Reading(Paris.startOf(day), Paris.lengthOf(day), daily(day)));
                    case LOAD_CURVE -> curve(day, readings);
                    case MAX_POWER ->
                        readings.add(new Reading(
                                Paris.startOf(day).plus(Duration.ofHours(19)), Duration.ZERO, daily(day) / 3));
                }
            }
        });
        return new Readings(query.point(), query.measure(), query.days(), readings, holes, 0);
    }

    private void await() {
        try {
            gate.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException cancelled) {
            Thread.currentThread().interrupt();
        }
    }

    static boolean missing(LocalDate day) {
        return day.toEpochDay() % 23 == 4 || day.toEpochDay() % 23 == 5;
    }

    public static long daily(LocalDate day) {
        double season = Math.cos(2 * Math.PI * (day.getDayOfYear() - 20) / 365);
        double weekend = day.getDayOfWeek().getValue() > 5 ? 1.12 : 1;
        double noise = 0.82 + 0.36 * (Math.floorMod(day.toEpochDay() * 7919, 101) / 100.0);
        return Math.round((11_000 + 5_200 * season) * weekend * noise * (day.getYear() < 2026 ? 1.09 : 1));
    }

    private static void curve(LocalDate day, List<Reading> readings) {
        List<Reading> shape = new ArrayList<>();
        shape(day, shape);
        double sum = shape.stream().mapToLong(Reading::value).sum() / 2.0;
        shape.forEach(one ->
                readings.add(new Reading(one.start(), one.length(), Math.round(one.value() * daily(day) / sum))));
    }

    private static void shape(LocalDate day, List<Reading> readings) {
        Instant end = Paris.startOf(day.plusDays(1));
        int i = 0;
        for (Instant at = Paris.startOf(day); at.isBefore(end); at = at.plus(HALF_HOUR)) {
            double hour = at.atZone(Paris.ZONE).toLocalTime().toSecondOfDay() / 3600.0;
            double noise = Math.floorMod(day.toEpochDay() * 31 + i++ * 7919L, 97) / 97.0;
            double watts = 140 + 90 * noise;
            watts += hour >= 2 && hour < 4.5 ? 1900 : 0;
            watts += hour >= 6.5 && hour < 9 ? 700 + 900 * noise : 0;
            watts += hour >= 12 && hour < 13.5 ? 900 + 800 * noise : 0;
            watts += hour >= 18 && hour < 22 ? 1100 + 1900 * noise : 0;
            readings.add(new Reading(at, HALF_HOUR, Math.round(watts)));
        }
    }
}
