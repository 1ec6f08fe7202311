package fr.myelectricaldata.meter.wire;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import fr.myelectricaldata.meter.documents.MeterDevice;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The meter as {@code comptage_auto} writes it; what is not known is absent. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DataConnectMeter(
        @Nullable Device dispositifComptage,
        List<Counter> compteurs,
        @Nullable Relays relais) {
    public record Device(@Nullable Coded typeComptage) {}

    public record Relays(String plageHeuresCreuses) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Coded(@Nullable String code, @Nullable String libelle) {
        static @Nullable Coded of(MeterDevice.@Nullable Coded coded) {
            return coded == null ? null : new Coded(coded.code(), coded.label());
        }
    }

    /** @param powers stand beside the other fields, as {@code puissanceProgrammee1} and following */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Counter(
            @Nullable String numeroSerie,
            @Nullable Coded regimePropriete,
            @JsonAnyGetter Map<String, Power> powers,
            @Nullable Map<String, Slot> programmationHoraire,
            @Nullable RemoteAccess parametresTeleAcces) {
        static Counter of(MeterDevice.Counter counter) {
            Map<String, Slot> slots = numbered("posteHoraire", counter.timeSlots(), Slot::of);
            return new Counter(
                    counter.serialNumber(),
                    Coded.of(counter.ownership()),
                    numbered("puissanceProgrammee", counter.programmedPowers(), Power::of),
                    slots.isEmpty() ? null : slots,
                    RemoteAccess.of(counter.remoteAccess()));
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Power(
            @Nullable BigDecimal valeur, @Nullable Coded classeTemporellePuissanceProgrammee) {
        static Power of(MeterDevice.ProgrammedPower power) {
            return new Power(power.value(), Coded.of(power.period()));
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Slot(
            @Nullable String periodesHoraires, @Nullable Coded classeTemporellePosteHoraire) {
        static Slot of(MeterDevice.TimeSlot slot) {
            return new Slot(slot.hours(), Coded.of(slot.period()));
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record RemoteAccess(
            @Nullable String cleClient, @Nullable String etatLigneTel) {
        static @Nullable RemoteAccess of(MeterDevice.@Nullable RemoteAccess access) {
            return access == null ? null : new RemoteAccess(access.clientKey(), access.lineState());
        }
    }

    static DataConnectMeter of(MeterDevice meter) {
        return new DataConnectMeter(
                meter.type() == null ? null : new Device(Coded.of(meter.type())),
                meter.counters().stream().map(Counter::of).toList(),
                meter.offPeakHours() == null ? null : new Relays(meter.offPeakHours()));
    }

    private static <F, T> Map<String, T> numbered(String name, SortedMap<Integer, F> values, Function<F, T> to) {
        Map<String, T> fields = new LinkedHashMap<>();
        values.forEach((number, value) -> fields.put(name + number, to.apply(value)));
        return fields;
    }
}
