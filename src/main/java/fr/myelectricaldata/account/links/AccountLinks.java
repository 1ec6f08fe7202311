package fr.myelectricaldata.account.links;

import fr.myelectricaldata.account.AccountDeleted;
import fr.myelectricaldata.account.AccountId;
import fr.myelectricaldata.account.CredentialsChanged;
import fr.myelectricaldata.common.EmailAddress;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes links and honours each once. An account has one living link of a kind: the newest. All die when its credentials
 * change, and with it.
 */
@Service
public class AccountLinks {
    private final JdbcClient database;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    AccountLinks(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** @param email what the link also proves, for {@link LinkKind#CHANGE_EMAIL} */
    public LinkToken issue(AccountId account, LinkKind kind, @Nullable EmailAddress email) {
        LinkToken token = LinkToken.random(random);
        database.sql("insert into account_link (account_id, kind, token_hash, email, expires_at)"
                        + " select id, ?, ?, ?, ? from account where id = ?"
                        + " on conflict (account_id, kind) do update set token_hash = excluded.token_hash,"
                        + " email = excluded.email, expires_at = excluded.expires_at")
                .param(kind.name())
                .param(token.hash())
                .param(email == null ? null : email.value())
                .param(clock.instant().plus(kind.life()).toEpochMilli())
                .param(account.toString())
                .update();
        return token;
    }

    /**
     * Whom the link is for, without using it up.
     *
     * @throws DeadLinkException when it opens nothing
     */
    public OpenLink look(LinkKind kind, @Nullable String token) {
        return living(kind, token).link();
    }

    /**
     * Uses the link up.
     *
     * @throws DeadLinkException when it opens nothing, also when somebody else is faster by a hair
     */
    @Transactional
    public OpenLink redeem(LinkKind kind, @Nullable String token) {
        Kept kept = living(kind, token);
        int used = database.sql("delete from account_link where token_hash = ?")
                .param(kept.hash())
                .update();
        if (used == 0) {
            throw DeadLinkException.unknown();
        }
        return kept.link();
    }

    private Kept living(LinkKind kind, @Nullable String token) {
        String hash = LinkToken.of(token).map(LinkToken::hash).orElseThrow(DeadLinkException::unknown);
        Kept kept = database.sql(
                        "select account_id, email, expires_at from account_link where token_hash = ? and kind = ?")
                .params(hash, kind.name())
                .query((row, number) -> new Kept(
                        hash,
                        new OpenLink(
                                AccountId.of(row.getString("account_id")),
                                Optional.ofNullable(row.getString("email")).map(EmailAddress::new)),
                        Instant.ofEpochMilli(row.getLong("expires_at"))))
                .optional()
                .orElseThrow(DeadLinkException::unknown);
        if (kept.expires().isBefore(clock.instant())) {
            throw DeadLinkException.expired();
        }
        return kept;
    }

    private record Kept(String hash, OpenLink link, Instant expires) {}

    @EventListener
    void forget(CredentialsChanged changed) {
        forget(changed.account().id());
    }

    @EventListener
    void forget(AccountDeleted deleted) {
        forget(deleted.account());
    }

    private void forget(AccountId account) {
        database.sql("delete from account_link where account_id = ?")
                .param(account.toString())
                .update();
    }
}
