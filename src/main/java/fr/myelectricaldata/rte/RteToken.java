package fr.myelectricaldata.rte;

import fr.myelectricaldata.common.ConnectionProbe.Verdict;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The application's bearer token, asked for by one thread at a time and used for nine tenths of its life. */
@Component
class RteToken {
    private static final String ADDRESS = "/token/oauth/";

    private final RteHttp http;
    private final RteSettings settings;
    private final Clock clock;
    private final JsonMapper json = new JsonMapper();
    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable String held;
    private Instant renewAt = Instant.MIN;

    RteToken(RteHttp http, RteSettings settings, Clock clock) {
        this.http = http;
        this.settings = settings;
        this.clock = clock;
    }

    /** @param refused a token that RTE does not take any more, or null */
    String other(@Nullable String refused) throws RteException {
        lock.lock();
        try {
            if (held == null || held.equals(refused) || !clock.instant().isBefore(renewAt)) {
                held = null;
                held = issued();
            }
            return held;
        } finally {
            lock.unlock();
        }
    }

    private String issued() throws RteException {
        String body = http.post(ADDRESS, settings.basic());
        try {
            JsonNode answer = json.readTree(body);
            String token = answer.path("access_token").asString("");
            long seconds = answer.path("expires_in").asLong(0);
            if (token.isEmpty() || seconds <= 0) {
                throw new RteException(Verdict.UNEXPECTED, 200, "no token");
            }
            renewAt = clock.instant()
                    .plus(Duration.ofSeconds(seconds).multipliedBy(9).dividedBy(10));
            return token;
        } catch (JacksonException noJson) {
            throw new RteException(Verdict.UNEXPECTED, 200, "no JSON");
        }
    }
}
