package fr.myelectricaldata.meter.web;

import fr.myelectricaldata.meter.UsagePointNotFoundException;
import java.util.Optional;
import java.util.UUID;

/** Internal ids in addresses and bodies. */
final class PdlIds {
    private PdlIds() {}

    /** A malformed id names no point, like an unknown one. */
    static UUID of(String text) {
        return parse(text).orElseThrow(UsagePointNotFoundException::new);
    }

    static Optional<UUID> parse(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }
}
