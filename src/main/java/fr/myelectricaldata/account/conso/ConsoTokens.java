package fr.myelectricaldata.account.conso;

import fr.myelectricaldata.account.AccountDeleted;
import fr.myelectricaldata.account.AccountId;
import fr.myelectricaldata.account.CredentialsChanged;
import fr.myelectricaldata.account.EmailNotVerifiedException;
import fr.myelectricaldata.account.ProofsOutdated;
import fr.myelectricaldata.account.VerifiedAddresses;
import fr.myelectricaldata.account.conso.ConsoTokenTable.Living;
import fr.myelectricaldata.common.InvalidRequestException;
import fr.myelectricaldata.common.Paris;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes, lists, checks and revokes tokens of the Conso format. A token is alive while its row is: it dies at once when it is
 * revoked, when the account goes or is switched off, and when its password or client secret changes.
 */
@Service
public class ConsoTokens {
    /** One per program that reads is plenty. */
    public static final int MOST = 30;

    private final ConsoJwt jwt;
    private final ConsoTokenTable rows;
    private final VerifiedAddresses addresses;
    private final Clock clock;

    ConsoTokens(ConsoJwt jwt, ConsoTokenTable rows, VerifiedAddresses addresses, Clock clock) {
        this.jwt = jwt;
        this.rows = rows;
        this.addresses = addresses;
        this.clock = clock;
    }

    /**
     * Makes a token. Whether the account holds the points is for the caller to know.
     *
     * @throws InvalidRequestException {@code TOKEN_EXPIRY} when its last day is over
     * @throws TooManyConsoTokensException when the account has {@value #MOST}
     */
    public MintedConsoToken mint(AccountId account, ConsoTokenOrder order) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        LocalDate lastDay = order.lastDay();
        if (lastDay != null && lastDay.isBefore(Paris.dayOf(now))) {
            throw new InvalidRequestException("TOKEN_EXPIRY", "the last day of the token is over");
        }
        ConsoToken token = new ConsoToken(UUID.randomUUID(), order.name(), order.points(), now, lastDay, null);
        if (!rows.add(account, token, MOST)) {
            throw new TooManyConsoTokensException(MOST);
        }
        Instant end = lastDay == null ? null : Paris.startOf(lastDay.plusDays(1));
        return new MintedConsoToken(token, jwt.sign(token.id(), token.points(), now, end));
    }

    /** Newest first. */
    public List<ConsoToken> list(AccountId account) {
        return rows.of(account);
    }

    /** @throws ConsoTokenNotFoundException when the account has no such token */
    public void revoke(AccountId account, UUID id) {
        if (!rows.delete(account, id)) {
            throw new ConsoTokenNotFoundException();
        }
    }

    /** Closes one point; a token that opens no other goes. */
    @Transactional
    public void close(AccountId account, String point) {
        for (ConsoToken token : rows.of(account)) {
            List<String> left =
                    token.points().stream().filter(one -> !one.equals(point)).toList();
            if (left.isEmpty()) {
                rows.delete(account, token.id());
            } else if (left.size() < token.points().size()) {
                rows.replacePoints(token.id(), left);
            }
        }
    }

    /**
     * Who may read what with this token, if it is genuine and alive: one statement, and once a day a second one that notes
     * the use. A forged token costs no statement.
     *
     * @throws EmailNotVerifiedException when this gateway serves verified addresses only
     */
    public Optional<ConsoPrincipal> verify(@Nullable String value) {
        Instant now = clock.instant();
        return Optional.ofNullable(value)
                .flatMap(presented -> jwt.read(presented, now))
                .flatMap(claims -> rows.living(claims.id()).map(row -> principal(claims, row, Paris.dayOf(now))));
    }

    private ConsoPrincipal principal(ConsoJwt.Claims claims, Living row, LocalDate today) {
        addresses.check(row.emailVerified());
        if (!today.equals(row.lastUsedOn())) {
            rows.used(claims.id(), today);
        }
        List<String> open =
                row.points().stream().filter(claims.points()::contains).toList();
        return new ConsoPrincipal(row.account(), claims.id(), Set.copyOf(open));
    }

    @EventListener
    void forget(AccountDeleted deleted) {
        rows.deleteAll(deleted.account());
    }

    /** Nobody changed the credentials that they were made under. */
    @EventListener
    void carryOver(ProofsOutdated outdated) {
        rows.carryOver(outdated.account());
    }

    @EventListener
    void forget(CredentialsChanged changed) {
        rows.deleteAll(changed.account().id());
    }
}
