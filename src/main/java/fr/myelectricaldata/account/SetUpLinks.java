package fr.myelectricaldata.account;

import fr.myelectricaldata.account.keys.ClientSecret;
import fr.myelectricaldata.account.role.Administrators;
import java.security.SecureRandom;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The first administrator is whoever can read the log: while there is none, each start prints a link that promotes the
 * account that opens it. Links work once and only the last one counts; a token is as long as a client secret.
 */
@Component
class SetUpLinks {
    private static final Logger log = LoggerFactory.getLogger(SetUpLinks.class);

    private final Accounts accounts;
    private final JdbcClient database;
    private final Administrators administrators;
    private final AccountSettings settings;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SetUpLinks(
            Accounts accounts,
            JdbcClient database,
            Administrators administrators,
            AccountSettings settings,
            ApplicationEventPublisher events,
            Clock clock) {
        this.accounts = accounts;
        this.database = database;
        this.administrators = administrators;
        this.settings = settings;
        this.events = events;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    void offer() {
        if (!hasAdministrator()) {
            String page = settings.frontendUrl().toString().replaceFirst("/+$", "");
            log.info("There is no administrator yet. Open {}/setup?token={} and sign in to become it.", page, issue());
        }
    }

    String issue() {
        ClientSecret token = ClientSecret.random(new SecureRandom());
        database.sql(
                        "insert into setup_link (id, token_hash, issued_at) values (1, ?, ?)"
                                + " on conflict (id) do update set token_hash = excluded.token_hash, issued_at = excluded.issued_at")
                .params(token.hash(), clock.millis())
                .update();
        return token.value();
    }

    @Transactional
    AccountEntity redeem(AccountId id, @Nullable String token) {
        String hash = ClientSecret.of(token).map(ClientSecret::hash).orElseThrow(InvalidSetUpLinkException::new);
        int used = database.sql("delete from setup_link where token_hash = ?")
                .param(hash)
                .update();
        AccountEntity account = accounts.findById(id.toString()).orElseThrow(AccountNotFoundException::new);
        if (used == 0 || hasAdministrator() || account.passwordHash().isEmpty()) {
            throw new InvalidSetUpLinkException();
        }
        account.promote();
        AccountEntity promoted = accounts.saveAndFlush(account);
        events.publishEvent(new FirstAdministrator(id));
        return promoted;
    }

    boolean hasAdministrator() {
        return administrators.exist();
    }
}
