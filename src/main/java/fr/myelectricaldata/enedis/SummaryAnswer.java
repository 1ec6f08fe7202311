package fr.myelectricaldata.enedis;

import fr.myelectricaldata.enedis.dataconnect.EnedisJson;
import fr.myelectricaldata.meter.documents.ContractSummary;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/** The contracts' summary in the words of {@code synth_contrat_auto}; everything may be missing. */
@JsonNaming(SnakeCaseStrategy.class)
record SummaryAnswer(
        @Nullable List<@Nullable Segment> segments,
        @Nullable String consumptionLastActivationDate,
        @Nullable String generationLastActivationDate,
        @Nullable String lastSubscribedPowerChangeDate,
        @Nullable String servicesLevel) {
    record Segment(@Nullable String segment) {}

    ContractSummary summary() {
        List<@Nullable Segment> listed = segments == null ? List.of() : segments;
        return new ContractSummary(
                listed.stream()
                        .flatMap(Stream::ofNullable)
                        .flatMap(entry -> Stream.ofNullable(EnedisJson.text(entry.segment())))
                        .map(segment -> segment.toUpperCase(Locale.ROOT))
                        .toList(),
                EnedisDates.day(consumptionLastActivationDate).orElse(null),
                EnedisDates.day(generationLastActivationDate).orElse(null),
                EnedisDates.day(lastSubscribedPowerChangeDate).orElse(null),
                EnedisJson.text(servicesLevel));
    }
}
