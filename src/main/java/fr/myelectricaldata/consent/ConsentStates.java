package fr.myelectricaldata.consent;

import fr.myelectricaldata.account.AccountId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** States under way: 256 random bits, kept as a hash, taken out by the one statement that uses them. */
@Component
class ConsentStates {

    static final Duration LIFE = Duration.ofMinutes(10);

    /** Enedis accepts 100 characters; ours have 43. */
    private static final int LONGEST = 100;

    private final SecureRandom random = new SecureRandom();
    private final JdbcClient database;
    private final Clock clock;

    ConsentStates(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    String issue(AccountId account) {
        byte[] bits = new byte[32];
        random.nextBytes(bits);
        String state = Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
        Instant now = clock.instant();
        forgetOlderThan(now.minus(LIFE.multipliedBy(6)));
        database.sql("insert into consent_state (state_hash, account, issued_at) values (?, ?, ?)")
                .params(hash(state), account.toString(), now.toEpochMilli())
                .update();
        return state;
    }

    /**
     * Takes the state out, whatever its age: of many callers one gets it. Another account's state stays untouched.
     *
     * @return when it was issued, if it was this account's and is still fresh
     */
    Optional<Instant> take(AccountId account, @Nullable String state) {
        if (state == null || state.isEmpty() || state.length() > LONGEST) {
            return Optional.empty();
        }
        return database
                .sql("delete from consent_state where state_hash = ? and account = ? returning issued_at")
                .params(hash(state), account.toString())
                .query(Long.class)
                .list()
                .stream()
                .findFirst()
                .map(Instant::ofEpochMilli)
                .filter(issued -> clock.instant().isBefore(issued.plus(LIFE)));
    }

    void forget(AccountId account) {
        database.sql("delete from consent_state where account = ?")
                .param(account.toString())
                .update();
    }

    private void forgetOlderThan(Instant limit) {
        database.sql("delete from consent_state where issued_at < ?")
                .param(limit.toEpochMilli())
                .update();
    }

    private static String hash(String state) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha.digest(state.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
