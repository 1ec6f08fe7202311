package fr.myelectricaldata.enedis.dataconnect;

import fr.myelectricaldata.account.AccountId;
import fr.myelectricaldata.enedis.dataconnect.EnedisHttp.Answer;
import fr.myelectricaldata.metering.MeterDataException;
import fr.myelectricaldata.metering.MeterDataException.Finding;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * One question to Enedis and its answer: token, budget, HTTP, errors. A refused token is renewed once; whatever else
 * fails is told to the caller, who decides whether to ask again.
 */
@Component
public class EnedisClient {
    private static final Logger log = LoggerFactory.getLogger(EnedisClient.class);
    private static final int UNAUTHORIZED = 401;

    private final EnedisHttp http;
    private final ApplicationToken token;
    private final EnedisErrors errors;
    private final CallBudget budget;
    private final EnedisStatus status;
    private final FaultLog faults;
    private final EnedisSettings settings;

    EnedisClient(
            EnedisHttp http,
            ApplicationToken token,
            EnedisErrors errors,
            CallBudget budget,
            EnedisStatus status,
            FaultLog faults,
            EnedisSettings settings) {
        this.http = http;
        this.token = token;
        this.errors = errors;
        this.budget = budget;
        this.status = status;
        this.faults = faults;
        this.settings = settings;
    }

    /**
     * @return the answer, or nothing when Enedis has nothing of the kind
     * @throws MeterDataException with what Enedis answered instead
     */
    public <T> Optional<T> ask(EnedisCall call, Class<T> type) {
        try {
            Optional<T> answer = read(call, converse(call), type);
            status.answered();
            return answer;
        } catch (MeterDataException refusal) {
            status.answered(refusal.finding());
            faults.tell(call.api(), refusal);
            throw refusal;
        }
    }

    /** The account's calls that wait for the budget become as urgent as a person who waits. */
    public void hurry(EnedisApi api, AccountId account) {
        budget.hurry(api.family(), account);
    }

    private Answer converse(EnedisCall call) {
        String bearer = token.current();
        Answer answer = send(call, bearer);
        return answer.status() == UNAUTHORIZED ? send(call, token.renewed(bearer)) : answer;
    }

    private Answer send(EnedisCall call, String bearer) {
        budget.acquire(call.api().family(), call.account(), call.urgency(), settings.patience(call.urgency()));
        String path = call.api().path(call.resource());
        long started = System.nanoTime();
        Answer answer = call.body() == null
                ? http.get(path, "Bearer " + bearer)
                : http.post(path, "Bearer " + bearer, MediaType.APPLICATION_JSON, call.body());
        long elapsed = Duration.ofNanos(System.nanoTime() - started).toMillis();
        log.debug("{} answered {} in {} ms", call, answer.status(), elapsed);
        return answer;
    }

    private <T> Optional<T> read(EnedisCall call, Answer answer, Class<T> type) {
        if (!answer.success()) {
            return refused(call, answer);
        }
        JsonNode root = EnedisJson.tree(answer.body()).orElseThrow(EnedisJson::broken);
        if (root.has("error") || root.has("fault")) {
            // an error that calls itself a success
            return refused(call, new Answer(400, answer.body(), answer.retryAfter()));
        }
        return Optional.of(EnedisJson.convert(root, type));
    }

    private <T> Optional<T> refused(EnedisCall call, Answer answer) {
        MeterDataException refusal = errors.of(answer).orElse(null);
        if (refusal == null) {
            return Optional.empty();
        }
        if (refusal.finding() == Finding.BUDGET_EXHAUSTED) {
            refusal.retryAt().ifPresent(until -> budget.close(call.api().family(), until));
        }
        throw refusal;
    }
}
