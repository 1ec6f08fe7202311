package fr.myelectricaldata.enedis;

import fr.myelectricaldata.enedis.dataconnect.EnedisJson;
import fr.myelectricaldata.meter.Contract;
import fr.myelectricaldata.meter.OffPeakHours;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * What three APIs say of one point's contract, in their own words; each part may be missing.
 *
 * @param situations {@code situation_contrat_auto}: one contract for withdrawal (C1 to C5), one for injection (P1 to P4)
 * @param summary {@code synth_contrat_auto}
 * @param meter {@code comptage_auto}
 */
record ContractAnswers(
        List<Situation> situations,
        @Nullable Summary summary,
        @Nullable Meter meter) {

    @JsonNaming(SnakeCaseStrategy.class)
    record Situation(
            @Nullable String contractStart,
            @Nullable String distributionTariff,
            @Nullable Power subscribedPower,
            @Nullable String segment) {}

    record Power(@Nullable String unit, @Nullable String value) {}

    @JsonNaming(SnakeCaseStrategy.class)
    record Summary(
            @Nullable List<@Nullable Segment> segments,
            @Nullable String consumptionLastActivationDate,
            @Nullable String generationLastActivationDate) {}

    record Segment(@Nullable String segment) {}

    record Meter(@Nullable Relays relais) {}

    record Relays(@Nullable String plageHeuresCreuses) {}

    Contract contract() {
        Optional<Situation> withdrawal = withdrawal();
        LocalDate consumption = summary == null ? null : day(summary.consumptionLastActivationDate());
        LocalDate production = summary == null ? null : day(summary.generationLastActivationDate());
        boolean injects = production != null || segments().anyMatch(segment -> segment.startsWith("P"));
        boolean withdraws = consumption != null || withdrawal.isPresent() || withdrawalSegment() != null;
        return new Contract(
                withdrawalSegment(),
                withdrawal
                        .map(Situation::subscribedPower)
                        .map(ContractAnswers::kva)
                        .orElse(null),
                withdrawal
                        .map(Situation::distributionTariff)
                        .map(EnedisJson::text)
                        .orElse(null),
                offPeak(),
                consumption,
                production,
                // a point of which nothing is said withdraws, as nearly all do
                withdraws || !injects,
                injects);
    }

    /** The withdrawal contract, the latest if there are several; one without a segment counts as such. */
    private Optional<Situation> withdrawal() {
        return situations.stream()
                .filter(situation -> !segmentOf(situation.segment()).startsWith("P"))
                .max(Comparator.comparing(
                        situation -> EnedisDates.day(situation.contractStart()).orElse(LocalDate.MIN)));
    }

    private @Nullable String withdrawalSegment() {
        return segments().filter(segment -> segment.startsWith("C")).findFirst().orElse(null);
    }

    /** The withdrawal contract's own segment first. */
    private Stream<String> segments() {
        Stream<String> contract = withdrawal().stream().map(situation -> segmentOf(situation.segment()));
        Stream<String> others = situations.stream().map(situation -> segmentOf(situation.segment()));
        return Stream.concat(Stream.concat(contract, others), summarySegments());
    }

    private Stream<String> summarySegments() {
        List<@Nullable Segment> listed = summary == null ? null : summary.segments();
        return listed == null
                ? Stream.empty()
                : listed.stream().map(entry -> segmentOf(entry == null ? null : entry.segment()));
    }

    private static String segmentOf(@Nullable String segment) {
        String text = EnedisJson.text(segment);
        return text == null ? "" : text.toUpperCase(Locale.ROOT);
    }

    private static @Nullable LocalDate day(@Nullable String value) {
        return EnedisDates.day(value).orElse(null);
    }

    /** Large sites subscribe in kW, which is another quantity. */
    private static @Nullable Integer kva(Power power) {
        String unit = EnedisJson.text(power.unit());
        String value = EnedisJson.text(power.value());
        if (value == null || (unit != null && !unit.equalsIgnoreCase("kVA"))) {
            return null;
        }
        try {
            return new BigDecimal(value.replace(',', '.')).intValueExact();
        } catch (ArithmeticException | NumberFormatException noWholeNumber) {
            return null;
        }
    }

    private @Nullable OffPeakHours offPeak() {
        Relays relays = meter == null ? null : meter.relais();
        return relays == null
                ? null
                : OffPeakHours.parse(relays.plageHeuresCreuses()).orElse(null);
    }
}
