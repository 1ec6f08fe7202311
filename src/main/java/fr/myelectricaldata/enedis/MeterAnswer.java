package fr.myelectricaldata.enedis;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import fr.myelectricaldata.enedis.dataconnect.EnedisJson;
import fr.myelectricaldata.meter.documents.MeterDevice;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The meter in the words of {@code comptage_auto}; everything may be missing. */
record MeterAnswer(
        @Nullable Device dispositifComptage,
        @Nullable List<@Nullable Counter> compteurs,
        @Nullable Relays relais) {
    private static final String POWER = "puissanceProgrammee";
    private static final String SLOT = "posteHoraire";

    record Device(@Nullable Coded typeComptage) {}

    record Coded(@Nullable String code, @Nullable String libelle) {}

    record RemoteAccess(
            @Nullable String cleClient, @Nullable String etatLigneTel) {}

    record Power(@Nullable BigDecimal valeur, @Nullable Coded classeTemporellePuissanceProgrammee) {}

    record Slot(@Nullable String periodesHoraires, @Nullable Coded classeTemporellePosteHoraire) {}

    /**
     * @param programmationHoraire by {@code posteHoraire1} and following
     * @param others among them {@code puissanceProgrammee1} and following
     */
    record Counter(
            @Nullable String numeroSerie,
            @Nullable Coded regimePropriete,
            @Nullable Map<String, @Nullable Slot> programmationHoraire,
            @Nullable RemoteAccess parametresTeleAcces,
            @JsonAnySetter Map<String, JsonNode> others) {}

    /** Off-peak hours are one text, or an object of texts by period. */
    record Relays(@Nullable JsonNode plageHeuresCreuses) {
        @Nullable
        String hours() {
            if (plageHeuresCreuses == null) {
                return null;
            }
            Stream<JsonNode> texts = plageHeuresCreuses.isObject()
                    ? plageHeuresCreuses.values().stream()
                    : Stream.of(plageHeuresCreuses);
            return EnedisJson.text(
                    texts.map(text -> text.asString("")).distinct().collect(Collectors.joining(";")));
        }
    }

    MeterDevice device() {
        return new MeterDevice(
                dispositifComptage == null ? null : coded(dispositifComptage.typeComptage()),
                compteurs == null
                        ? List.of()
                        : compteurs.stream()
                                .flatMap(Stream::ofNullable)
                                .map(MeterAnswer::counter)
                                .toList(),
                relais == null ? null : relais.hours());
    }

    private static MeterDevice.Counter counter(Counter counter) {
        return new MeterDevice.Counter(
                EnedisJson.text(counter.numeroSerie()),
                coded(counter.regimePropriete()),
                powers(counter.others()),
                slots(counter.programmationHoraire()),
                Optional.ofNullable(counter.parametresTeleAcces())
                        .map(access -> new MeterDevice.RemoteAccess(
                                EnedisJson.text(access.cleClient()), EnedisJson.text(access.etatLigneTel())))
                        .orElse(null));
    }

    private static SortedMap<Integer, MeterDevice.ProgrammedPower> powers(Map<String, JsonNode> fields) {
        SortedMap<Integer, MeterDevice.ProgrammedPower> powers = new TreeMap<>();
        fields.forEach((name, value) -> number(name, POWER).ifPresent(number -> {
            Power power = EnedisJson.convert(value, Power.class);
            powers.put(
                    number,
                    new MeterDevice.ProgrammedPower(
                            power.valeur(), coded(power.classeTemporellePuissanceProgrammee())));
        }));
        return powers;
    }

    private static SortedMap<Integer, MeterDevice.TimeSlot> slots(@Nullable Map<String, @Nullable Slot> schedule) {
        SortedMap<Integer, MeterDevice.TimeSlot> slots = new TreeMap<>();
        if (schedule != null) {
            schedule.forEach((name, slot) -> number(name, SLOT)
                    .filter(any -> slot != null)
                    .ifPresent(number -> slots.put(
                            number,
                            new MeterDevice.TimeSlot(
                                    EnedisJson.text(slot.periodesHoraires()),
                                    coded(slot.classeTemporellePosteHoraire())))));
        }
        return slots;
    }

    private static Optional<Integer> number(String name, String prefix) {
        return name.matches(prefix + "[0-9]") ? Optional.of(name.charAt(prefix.length()) - '0') : Optional.empty();
    }

    private static MeterDevice.@Nullable Coded coded(@Nullable Coded coded) {
        return coded == null
                ? null
                : new MeterDevice.Coded(EnedisJson.text(coded.code()), EnedisJson.text(coded.libelle()));
    }
}
