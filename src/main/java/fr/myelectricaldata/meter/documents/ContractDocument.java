package fr.myelectricaldata.meter.documents;

import fr.myelectricaldata.meter.Contract;
import fr.myelectricaldata.meter.ContractChange;
import fr.myelectricaldata.meter.OffPeakHours;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All that is known of a point's contracts. Each part comes from an API of its own and may be missing.
 *
 * @param situations the contracts that run: one for withdrawal (segments C1 to C5), one for injection (P1 to P4); empty when
 *     missing
 * @param summary dates and segments
 * @param meter the device and its off-peak hours
 * @param ownOffPeakHours what the owner of the point set by hand, for want of the meter's
 */
public record ContractDocument(
        List<ContractSituation> situations,
        @Nullable ContractSummary summary,
        @Nullable MeterDevice meter,
        @Nullable OffPeakHours ownOffPeakHours)
        implements ContractChange {
    public ContractDocument {
        situations = List.copyOf(situations);
    }

    /** The withdrawal contract, the latest if there are several; one without a segment counts as such. */
    public Optional<ContractSituation> withdrawal() {
        return situations.stream()
                .filter(situation -> !situation.injects())
                .max(Comparator.comparing(situation ->
                        Optional.ofNullable(situation.contractStart()).orElse(LocalDate.MIN)));
    }

    /** The segment of withdrawal, C1 to C5; the withdrawal contract's own word first. */
    public Optional<String> segment() {
        return segments().filter(segment -> segment.startsWith("C")).findFirst();
    }

    /** Does the point inject? */
    public boolean injects() {
        return generationActivation() != null || segments().anyMatch(segment -> segment.startsWith("P"));
    }

    /** Does the point withdraw? One of which nothing is said does, as nearly all do. */
    public boolean withdraws() {
        return consumptionActivation() != null
                || withdrawal().isPresent()
                || segment().isPresent()
                || !injects();
    }

    /** The first day for which withdrawal can exist. */
    public @Nullable LocalDate consumptionActivation() {
        return summary == null ? null : summary.consumptionActivation();
    }

    /** The first day for which injection can exist. */
    public @Nullable LocalDate generationActivation() {
        return summary == null ? null : summary.generationActivation();
    }

    /** A part that is missing here leaves its fields as they are kept. */
    @Override
    public Contract applyTo(@Nullable Contract kept) {
        Optional<Contract> before = Optional.ofNullable(kept);
        boolean signed = !situations.isEmpty();
        LocalDate production = summary == null
                ? before.map(Contract::productionActivation).orElse(null)
                : summary.generationActivation();
        return new Contract(
                segment().orElse(null),
                signed ? powerKva() : before.map(Contract::subscribedPowerKva).orElse(null),
                signed ? tariff() : before.map(Contract::distributionTariff).orElse(null),
                meter == null
                        ? before.map(Contract::offPeakHours).orElse(null)
                        : OffPeakHours.parse(meter.offPeakHours()).orElse(null),
                summary == null
                        ? before.map(Contract::consumptionActivation).orElse(null)
                        : summary.consumptionActivation(),
                production,
                withdraws(),
                injects() || production != null);
    }

    private @Nullable Integer powerKva() {
        return withdrawal()
                .map(ContractSituation::subscribedPower)
                .map(ContractSituation.Power::kva)
                .orElse(null);
    }

    private @Nullable String tariff() {
        return withdrawal().map(ContractSituation::distributionTariff).orElse(null);
    }

    private Stream<String> segments() {
        Stream<ContractSituation> ordered = Stream.concat(withdrawal().stream(), situations.stream());
        return Stream.concat(
                ordered.flatMap(situation -> Optional.ofNullable(situation.segment()).stream()),
                summary == null ? Stream.empty() : summary.segments().stream());
    }
}
