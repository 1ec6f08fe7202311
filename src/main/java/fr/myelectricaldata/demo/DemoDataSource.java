package fr.myelectricaldata.demo;

import fr.myelectricaldata.common.DateRange;
import fr.myelectricaldata.common.Paris;
import fr.myelectricaldata.demo.household.Flow;
import fr.myelectricaldata.demo.household.Meter;
import fr.myelectricaldata.demo.household.Trait;
import fr.myelectricaldata.meter.Origin;
import fr.myelectricaldata.metering.FetchRequest;
import fr.myelectricaldata.metering.FetchedDay;
import fr.myelectricaldata.metering.Measure;
import fr.myelectricaldata.metering.Measure.Direction;
import fr.myelectricaldata.metering.MeterDataException;
import fr.myelectricaldata.metering.MeterDataException.Finding;
import fr.myelectricaldata.metering.MeterDataSource;
import fr.myelectricaldata.metering.Reading;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** The demonstration's meters, computed on the spot, with the limits and the refusals that Enedis has. */
@Component
class DemoDataSource implements MeterDataSource {
    private final DemoPoints points;
    private final Clock clock;

    DemoDataSource(DemoPoints points, Clock clock) {
        this.points = points;
        this.clock = clock;
    }

    @Override
    public Origin origin() {
        return Origin.DEMO;
    }

    @Override
    public List<FetchedDay> fetch(FetchRequest request) {
        Measure measure = request.measure();
        Meter meter = points.find(request.point())
                .orElseThrow(() -> new MeterDataException(Finding.UNKNOWN_POINT, "not a point of the demonstration"));
        check(meter, measure, request.days().start());
        LocalDate published = Meter.lastPublished(clock);
        return request.days().intersection(new DateRange(LocalDate.EPOCH, published.plusDays(1))).stream()
                .flatMap(DateRange::days)
                .map(day -> new FetchedDay(day, readings(meter, measure, day)))
                .filter(day -> !day.readings().isEmpty())
                .toList();
    }

    private void check(Meter meter, Measure measure, LocalDate start) {
        Flow flow = flow(measure);
        if (!meter.household().has(flow)) {
            throw new MeterDataException(Finding.NO_SUCH_DIRECTION, "the household has no " + flow);
        }
        if (start.isBefore(measure.oldestDay(Paris.today(clock)))) {
            throw new MeterDataException(Finding.BEYOND_HISTORY, "older than what Enedis would keep");
        }
        if (start.isBefore(meter.activation(flow))) {
            throw new MeterDataException(Finding.BEFORE_ACTIVATION, "before " + meter.activation(flow));
        }
        if (measure.nature() == Measure.Nature.LOAD_CURVE && meter.household().is(Trait.NO_CURVE)) {
            throw new MeterDataException(Finding.CURVE_NOT_ENABLED, "the household records no curve");
        }
    }

    private static List<Reading> readings(Meter meter, Measure measure, LocalDate day) {
        Flow flow = flow(measure);
        return switch (measure.nature()) {
            case DAILY_ENERGY ->
                meter.energy(flow, day).stream()
                        .mapToObj(energy -> new Reading(Paris.startOf(day), Paris.lengthOf(day), energy))
                        .toList();
            case LOAD_CURVE ->
                meter.curve(flow, day).stream()
                        .map(point -> new Reading(point.start(), point.step(), point.watts()))
                        .toList();
            case MAX_POWER ->
                meter.peak(day).stream()
                        .map(peak -> new Reading(peak.at(), Duration.ZERO, peak.voltAmperes()))
                        .toList();
        };
    }

    private static Flow flow(Measure measure) {
        return measure.direction() == Direction.CONSUMPTION ? Flow.WITHDRAWN : Flow.INJECTED;
    }
}
