package fr.myelectricaldata.preview;

import fr.myelectricaldata.account.AccountId;
import fr.myelectricaldata.common.DateRange;
import fr.myelectricaldata.common.Paris;
import fr.myelectricaldata.meter.UsagePointId;
import fr.myelectricaldata.metering.CollectionProgress;
import fr.myelectricaldata.metering.CollectionProgress.State;
import fr.myelectricaldata.metering.CollectionService;
import fr.myelectricaldata.metering.Hole;
import fr.myelectricaldata.metering.Measure;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A collection under way for the house, finished or stopped for the shed. */
public final class FakeCollection implements CollectionService {
    private final Clock clock;
    public final AtomicInteger looks = new AtomicInteger();
    public final List<Measure> lookedAgain = new CopyOnWriteArrayList<>();

    public FakeCollection(Clock clock) {
        this.clock = clock;
    }

    @Override
    public List<CollectionProgress> progressOf(AccountId account, UsagePointId point) {
        looks.incrementAndGet();
        LocalDate yesterday = Paris.today(clock).minusDays(1);
        return point.equals(FakePoints.HOUSE) && !account.equals(FakePeople.DEMO)
                ? underWay(yesterday)
                : settled(yesterday);
    }

    @Override
    public boolean lookAgain(AccountId account, UsagePointId point, Measure measure) {
        lookedAgain.add(measure);
        return true;
    }

    private List<CollectionProgress> underWay(LocalDate yesterday) {
        DateRange week = DateRange.closed(yesterday.minusDays(83), yesterday.minusDays(77));
        return List.of(
                progress(Measure.DAILY_CONSUMPTION, State.DONE, 4, 4, null, yesterday.minusYears(3), yesterday, null),
                progress(
                        Measure.CONSUMPTION_LOAD_CURVE,
                        State.RUNNING,
                        11,
                        105,
                        week,
                        yesterday.minusDays(76),
                        yesterday,
                        null),
                progress(Measure.MAX_POWER, State.WAITING, 0, 4, null, null, null, null));
    }

    private List<CollectionProgress> settled(LocalDate yesterday) {
        LocalDate start = LocalDate.of(2024, 3, 9);
        return List.of(
                progress(
                        Measure.DAILY_CONSUMPTION,
                        State.DONE,
                        4,
                        4,
                        null,
                        start,
                        yesterday.minusDays(1),
                        Hole.Reason.BEFORE_ACTIVATION),
                progress(
                        Measure.CONSUMPTION_LOAD_CURVE,
                        State.NOT_AVAILABLE,
                        0,
                        0,
                        null,
                        null,
                        null,
                        Hole.Reason.CURVE_NOT_ENABLED),
                progress(
                        Measure.DAILY_PRODUCTION,
                        State.NOT_AVAILABLE,
                        0,
                        0,
                        null,
                        null,
                        null,
                        Hole.Reason.NO_SUCH_DIRECTION));
    }

    private CollectionProgress progress(
            Measure measure,
            State state,
            int done,
            int total,
            @Nullable DateRange fetching,
            @Nullable LocalDate oldest,
            @Nullable LocalDate newest,
            Hole.@Nullable Reason stopped) {
        return new CollectionProgress(
                measure,
                state,
                done,
                total,
                fetching,
                oldest,
                newest,
                state == State.WAITING ? 1 : 0,
                state == State.RUNNING ? clock.instant().plus(Duration.ofSeconds(170)) : null,
                stopped);
    }
}
