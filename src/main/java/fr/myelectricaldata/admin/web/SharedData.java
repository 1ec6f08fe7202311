package fr.myelectricaldata.admin.web;

import fr.myelectricaldata.common.InvalidRequestException;
import fr.myelectricaldata.metering.Measure;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What may be asked of somebody's point; the first three are those of MyElectricalData 1.22. */
enum SharedData {
    CONSUMPTION(Measure.DAILY_CONSUMPTION),
    PRODUCTION(Measure.DAILY_PRODUCTION),
    CONTRACT(null),
    CONSUMPTION_DETAIL(Measure.CONSUMPTION_LOAD_CURVE),
    PRODUCTION_DETAIL(Measure.PRODUCTION_LOAD_CURVE),
    MAX_POWER(Measure.MAX_POWER);

    private final @Nullable Measure measure;

    SharedData(@Nullable Measure measure) {
        this.measure = measure;
    }

    /** Empty for the contract. */
    Optional<Measure> measure() {
        return Optional.ofNullable(measure);
    }

    /** @throws InvalidRequestException for another word */
    static SharedData of(String text) {
        return Arrays.stream(values())
                .filter(one -> one.word().equals(text))
                .findFirst()
                .orElseThrow(() -> none(Arrays.stream(values())));
    }

    /** @throws InvalidRequestException for the contract too, which is no series */
    static Measure series(String text) {
        return of(text).measure().orElseThrow(() -> none(Arrays.stream(values()).filter(one -> one.measure != null)));
    }

    private static InvalidRequestException none(Stream<SharedData> known) {
        String words = known.map(SharedData::word).collect(Collectors.joining(", "));
        return new InvalidRequestException("INVALID_FORMAT", "no such kind of data", words);
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
