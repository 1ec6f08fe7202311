package fr.myelectricaldata.admin.accounts;

import fr.myelectricaldata.account.AccountChanges;
import fr.myelectricaldata.account.AccountId;
import fr.myelectricaldata.account.AccountMarks;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** For how long an account's requests are logged in detail. */
@Component
class Watch {
    private static final Duration LASTS = Duration.ofHours(24);

    private final AccountChanges changes;
    private final Clock clock;

    Watch(AccountChanges changes, Clock clock) {
        this.changes = changes;
        this.clock = clock;
    }

    @Nullable
    Instant change(AccountId account, boolean on) {
        Instant until = on ? clock.instant().truncatedTo(ChronoUnit.MILLIS).plus(LASTS) : null;
        changes.mark(account, marks -> new AccountMarks(marks.supportSince(), marks.supportUntil(), until));
        return until;
    }
}
