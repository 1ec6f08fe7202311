package fr.myelectricaldata.enedis.dataconnect;

import fr.myelectricaldata.metering.MeterDataException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The application's bearer token: one for everybody (valid 3 h 30), asked for once however many wait, shared with the
 * other processes, renewed when nine tenths of its life are over.
 */
@Component
class ApplicationToken {
    /** Whoever comes within this time of a failure shares it instead of asking again. */
    private static final Duration SHARED_FAILURE = Duration.ofSeconds(5);

    private final TokenEndpoint endpoint;
    private final SharedToken shared;
    private final Clock clock;
    private final ReentrantLock lock = new ReentrantLock();
    private volatile @Nullable Token held;
    private @Nullable MeterDataException failure;
    private Instant failureSharedUntil = Instant.MIN;

    ApplicationToken(TokenEndpoint endpoint, SharedToken shared, Clock clock) {
        this.endpoint = endpoint;
        this.shared = shared;
        this.clock = clock;
    }

    /**
     * @param renewAt from when a new one should be asked for
     * @param end when Enedis refuses it
     */
    record Token(String value, Instant renewAt, Instant end) {
        static Token issued(String value, Duration life, Instant now) {
            return new Token(value, now.plus(life.multipliedBy(9).dividedBy(10)), now.plus(life));
        }
    }

    /** @throws MeterDataException GATEWAY_REJECTED when Enedis does not know this application, UNAVAILABLE */
    String current() {
        return fresh(held, null).orElseGet(() -> renewed(null));
    }

    /** A token other than {@code stale}, which Enedis has refused. */
    String renewed(@Nullable String stale) {
        lock.lock();
        try {
            return fresh(held, stale).or(() -> sharedByAnotherProcess(stale)).orElseGet(() -> issued(stale));
        } finally {
            lock.unlock();
        }
    }

    private Optional<String> fresh(@Nullable Token token, @Nullable String stale) {
        return Optional.ofNullable(token)
                .filter(known -> clock.instant().isBefore(known.renewAt()))
                .map(Token::value)
                .filter(value -> !value.equals(stale));
    }

    private Optional<String> sharedByAnotherProcess(@Nullable String stale) {
        Token token = shared.read().orElse(null);
        Optional<String> value = fresh(token, stale);
        if (value.isPresent()) {
            held = token;
        }
        return value;
    }

    private String issued(@Nullable String stale) {
        try {
            Token token = ask();
            held = token;
            shared.write(token, Duration.between(clock.instant(), token.renewAt()));
            return token.value();
        } catch (MeterDataException refused) {
            return notYetEnded(stale).orElseThrow(() -> refused);
        }
    }

    /** Renewal is early: while it fails, the old token still serves. */
    private Optional<String> notYetEnded(@Nullable String stale) {
        return Optional.ofNullable(held)
                .filter(known -> clock.instant().isBefore(known.end()))
                .map(Token::value)
                .filter(value -> !value.equals(stale));
    }

    private Token ask() {
        if (failure != null && clock.instant().isBefore(failureSharedUntil)) {
            throw failure;
        }
        try {
            Token token = endpoint.issue();
            failure = null;
            return token;
        } catch (MeterDataException refused) {
            failure = refused;
            failureSharedUntil = clock.instant().plus(SHARED_FAILURE);
            throw refused;
        }
    }
}
