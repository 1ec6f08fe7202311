package fr.myelectricaldata.dashboard;

import java.util.Optional;
import java.util.UUID;

/** Internal ids in addresses, which anybody can mistype. */
public final class Ids {
    private Ids() {}

    public static Optional<UUID> parse(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException mistyped) {
            return Optional.empty();
        }
    }
}
