package fr.myelectricaldata.notification;

import fr.myelectricaldata.account.Account;
import fr.myelectricaldata.account.AccountId;
import fr.myelectricaldata.account.AccountService;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** What people are told and have read. */
@Service
public class Notices {
    /** Facts that come together go into one mail. */
    static final Duration GATHERING = Duration.ofMinutes(2);

    private final NoticeTable rows;
    private final NoticeChoices choices;
    private final AccountService accounts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Notices(
            NoticeTable rows,
            NoticeChoices choices,
            AccountService accounts,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.choices = choices;
        this.accounts = accounts;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Tells a fact by the ways that the person chose; accounts that are switched off and the demonstration are told nothing.
     *
     * @return false when it was told before, or nobody wants to hear it
     */
    public boolean tell(Fact fact) {
        Optional<Account> person = accounts.find(fact.account())
                .filter(account -> account.active() && !account.rights().readsOnly());
        if (person.isEmpty()) {
            return false;
        }
        NoticeChoice wanted =
                choices.of(fact.account()).getOrDefault(fact.kind(), fact.kind().usual());
        // Whoever typed somebody else's address must not have them written to.
        NoticeChoice ways = wanted.withMailed(wanted.mailed() && person.get().emailVerified());
        if (ways.nothing()) {
            return false;
        }
        Instant now = clock.instant();
        UUID added = rows.add(fact, ways.listed(), ways.mailed() ? now.plus(GATHERING) : null, now);
        if (added == null) {
            return false;
        }
        rows.outdate(fact, added, now);
        events.publishEvent(new NoticesChanged(fact.account()));
        return true;
    }

    /** Newest first. */
    public List<Notice> newest(AccountId account, int offset, int limit) {
        return rows.newest(account, offset, limit);
    }

    public void read(AccountId account, UUID notice) {
        if (rows.read(account, notice, clock.instant())) {
            events.publishEvent(new NoticesChanged(account));
        }
    }

    public void readAll(AccountId account) {
        if (rows.readAll(account, clock.instant())) {
            events.publishEvent(new NoticesChanged(account));
        }
    }

    /** What was told of the point is mended. */
    void settle(AccountId account, UUID point, Collection<NoticeKind> kinds) {
        if (rows.settle(point, kinds, clock.instant())) {
            events.publishEvent(new NoticesChanged(account));
        }
    }
}
