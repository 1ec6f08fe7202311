package fr.myelectricaldata.account;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What holds for an account only for a while. Each ends by itself; nobody has to take it away.
 *
 * @param supportSince when its owner let the support read, null when it may not
 * @param supportUntil when that ends
 * @param debugUntil until when its requests are logged in detail
 */
public record AccountMarks(
        @Nullable Instant supportSince,
        @Nullable Instant supportUntil,
        @Nullable Instant debugUntil) {
    public static final AccountMarks NONE = new AccountMarks(null, null, null);

    public boolean supported(Instant now) {
        return supportUntil != null && now.isBefore(supportUntil);
    }

    public boolean debugged(Instant now) {
        return debugUntil != null && now.isBefore(debugUntil);
    }
}
