package fr.myelectricaldata.demo;

import fr.myelectricaldata.demo.household.Flow;
import fr.myelectricaldata.demo.household.Meter;
import fr.myelectricaldata.demo.household.OffPeak;
import fr.myelectricaldata.demo.household.Supply;
import fr.myelectricaldata.meter.Contract;
import fr.myelectricaldata.meter.ContractSource;
import fr.myelectricaldata.meter.OffPeakHours;
import fr.myelectricaldata.meter.Origin;
import fr.myelectricaldata.meter.UsagePointId;
import fr.myelectricaldata.meter.UsagePointNotFoundException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The contracts of the demonstration's households. */
@Component
class DemoContractSource implements ContractSource {
    private final DemoPoints points;

    DemoContractSource(DemoPoints points) {
        this.points = points;
    }

    @Override
    public Origin origin() {
        return Origin.DEMO;
    }

    @Override
    public Contract contractOf(UsagePointId point) {
        Meter meter = points.find(point).orElseThrow(UsagePointNotFoundException::new);
        boolean consumes = meter.household().has(Flow.WITHDRAWN);
        boolean produces = meter.household().has(Flow.INJECTED);
        Supply supply = meter.household().supply();
        return new Contract(
                consumes ? "C5" : null,
                consumes ? supply.kva() : null,
                consumes ? supply.tariff() : null,
                offPeakHours(supply.offPeak()),
                consumes ? meter.activation(Flow.WITHDRAWN) : null,
                produces ? meter.activation(Flow.INJECTED) : null,
                consumes,
                produces);
    }

    private static @Nullable OffPeakHours offPeakHours(List<OffPeak> ranges) {
        return ranges.isEmpty()
                ? null
                : new OffPeakHours(ranges.stream()
                        .map(range -> new OffPeakHours.Slot(range.start(), range.end()))
                        .toList());
    }
}
