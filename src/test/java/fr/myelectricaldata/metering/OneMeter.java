package fr.myelectricaldata.metering;

import fr.myelectricaldata.meter.UsagePoint;
import fr.myelectricaldata.metering.MeteringProcess.World;
import fr.myelectricaldata.testing.MovableClock;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A gateway that one household uses, for one meter, on a database of its own; on a day of winter. */
public abstract class OneMeter {
    protected static final Measure CURVE = Measure.CONSUMPTION_LOAD_CURVE;
    protected static final Measure DAILY = Measure.DAILY_CONSUMPTION;
    protected static final LocalDate YESTERDAY = LocalDate.of(2026, 11, 22);
    protected static final Duration PATIENT = Duration.ofSeconds(20);

    protected final MovableClock clock = MovableClock.at("2026-11-23T12:00:00Z");
    protected World world;
    protected MeteringProcess process;
    protected UsagePoint point;

    protected abstract TestDatabase newDatabase();

    @BeforeEach
    void start() {
        world = new World(newDatabase(), clock);
        process = new MeteringProcess(world, PATIENT);
        point = world.points().add(null);
    }

    @AfterEach
    void stop() {
        world.source().release();
        process.close();
        world.database().close();
    }
}
