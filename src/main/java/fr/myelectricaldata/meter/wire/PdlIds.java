package fr.myelectricaldata.meter.wire;

import fr.myelectricaldata.meter.UsagePointNotFoundException;
import java.util.Optional;
import java.util.UUID;

/** Internal ids in addresses and bodies. */
public final class PdlIds {
    private PdlIds() {}

    /** A malformed id names no point, like an unknown one. */
    public static UUID of(String text) {
        return parse(text).orElseThrow(UsagePointNotFoundException::new);
    }

    /** Empty for a malformed id. */
    public static Optional<UUID> parse(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }
}
