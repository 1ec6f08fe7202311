package fr.myelectricaldata.demo;

import fr.myelectricaldata.account.AccountId;
import fr.myelectricaldata.demo.household.Flow;
import fr.myelectricaldata.demo.household.Holder;
import fr.myelectricaldata.demo.household.Meter;
import fr.myelectricaldata.demo.household.OffPeak;
import fr.myelectricaldata.demo.household.Supply;
import fr.myelectricaldata.meter.Origin;
import fr.myelectricaldata.meter.UsagePointId;
import fr.myelectricaldata.meter.UsagePointNotFoundException;
import fr.myelectricaldata.meter.documents.ContractHolder;
import fr.myelectricaldata.meter.documents.ContractSituation;
import fr.myelectricaldata.meter.documents.ContractSummary;
import fr.myelectricaldata.meter.documents.MeterDevice;
import fr.myelectricaldata.meter.documents.PointAddress;
import fr.myelectricaldata.meter.documents.PointDocumentSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The documents of the demonstration's households, written on the spot. */
@Component
class DemoDocumentSource implements PointDocumentSource {
    private final DemoPoints points;

    DemoDocumentSource(DemoPoints points) {
        this.points = points;
    }

    @Override
    public Origin origin() {
        return Origin.DEMO;
    }

    @Override
    public boolean scarce() {
        return false;
    }

    @Override
    public List<ContractSituation> situations(AccountId account, UsagePointId point) {
        Meter meter = find(point);
        return Arrays.stream(Flow.values())
                .filter(meter.household()::has)
                .map(flow -> contract(point, meter, flow))
                .toList();
    }

    private static ContractSituation contract(UsagePointId point, Meter meter, Flow flow) {
        boolean withdrawn = flow == Flow.WITHDRAWN;
        Supply supply = meter.household().supply();
        return new ContractSituation(
                point.value(),
                meter.activation(flow),
                withdrawn ? "Contrat GRD-F" : "Contrat GRD-A",
                withdrawn ? "Fournisseur de démonstration" : null,
                null,
                null,
                withdrawn ? supply.tariff() : null,
                List.of(),
                withdrawn ? new ContractSituation.Power(String.valueOf(supply.kva()), "kVA") : null,
                segment(flow),
                holder(meter.household().holder()));
    }

    private static ContractHolder holder(Holder holder) {
        return new ContractHolder(
                new ContractHolder.Person(holder.title(), holder.firstName(), holder.lastName()),
                null,
                new ContractHolder.Contact(holder.email(), holder.phone(), holder.phone()),
                new ContractHolder.Mail(
                        holder.title() + " " + holder.firstName() + " " + holder.lastName(),
                        null,
                        null,
                        holder.street(),
                        null,
                        codeAndCity(holder),
                        "FR (France)"));
    }

    @Override
    public Optional<ContractSummary> summary(AccountId account, UsagePointId point) {
        Meter meter = find(point);
        return Optional.of(new ContractSummary(
                Arrays.stream(Flow.values())
                        .filter(meter.household()::has)
                        .map(DemoDocumentSource::segment)
                        .toList(),
                meter.household().has(Flow.WITHDRAWN) ? meter.activation(Flow.WITHDRAWN) : null,
                meter.household().has(Flow.INJECTED) ? meter.activation(Flow.INJECTED) : null,
                null,
                "Communicant (ouvert aux services)"));
    }

    @Override
    public Optional<MeterDevice> meter(AccountId account, UsagePointId point) {
        return Optional.of(new MeterDevice(
                new MeterDevice.Coded("AMM", "Compteur communicant"),
                List.of(new MeterDevice.Counter(
                        point.value().substring(2),
                        new MeterDevice.Coded("LOUE", "Loué"),
                        new TreeMap<>(),
                        new TreeMap<>(),
                        null)),
                offPeakHours(find(point).household().supply().offPeak())));
    }

    private static @Nullable String offPeakHours(List<OffPeak> ranges) {
        return ranges.isEmpty() ? null : OffPeak.text(ranges);
    }

    @Override
    public Optional<PointAddress> address(AccountId account, UsagePointId point) {
        Holder holder = find(point).household().holder();
        return Optional.of(new PointAddress(null, null, holder.street(), null, codeAndCity(holder), holder.insee()));
    }

    private static String codeAndCity(Holder holder) {
        return holder.postalCode() + " " + holder.city();
    }

    private static String segment(Flow flow) {
        return flow == Flow.WITHDRAWN ? "C5" : "P4";
    }

    private Meter find(UsagePointId point) {
        return points.find(point).orElseThrow(UsagePointNotFoundException::new);
    }
}
