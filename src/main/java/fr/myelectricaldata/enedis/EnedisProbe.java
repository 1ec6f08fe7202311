package fr.myelectricaldata.enedis;

import fr.myelectricaldata.common.ConnectionProbe;
import fr.myelectricaldata.common.EmailAddress;
import fr.myelectricaldata.enedis.ServicesAnswer.Question;
import fr.myelectricaldata.enedis.dataconnect.EnedisApi;
import fr.myelectricaldata.enedis.dataconnect.EnedisCall;
import fr.myelectricaldata.enedis.dataconnect.EnedisClient;
import fr.myelectricaldata.enedis.dataconnect.EnedisJson;
import fr.myelectricaldata.metering.MeterDataException;
import java.time.Duration;
import org.springframework.stereotype.Component;

/**
 * Has Enedis asked for the services of an authorisation that cannot be: whatever it says of that, it has given a token and
 * taken it. One call of the shared budget, of the API that consents use and measures do not.
 */
@Component
class EnedisProbe implements ConnectionProbe {
    private static final long NO_AUTHORISATION = 0;

    private final EnedisClient client;

    EnedisProbe(EnedisClient client) {
        this.client = client;
    }

    @Override
    public String name() {
        return "enedis";
    }

    @Override
    public Duration pause() {
        return Duration.ofMinutes(1);
    }

    @Override
    public Outcome probe(EmailAddress asker) {
        try {
            String question = EnedisJson.write(Question.page(NO_AUTHORISATION, null));
            client.ask(EnedisCall.post(EnedisApi.SERVICES, question), ServicesAnswer.class);
            return Outcome.of(Verdict.OK);
        } catch (MeterDataException refusal) {
            return new Outcome(verdict(refusal), 0, refusal.finding().name());
        }
    }

    private static Verdict verdict(MeterDataException refusal) {
        return switch (refusal.finding()) {
            case UNKNOWN_POINT, CONSENT_LOST, NOT_HOLDER, REFUSED -> Verdict.OK;
            case GATEWAY_REJECTED -> Verdict.CREDENTIALS;
            case NOT_SUBSCRIBED -> Verdict.NOT_ENTITLED;
            case BUDGET_EXHAUSTED -> Verdict.TOO_MANY;
            case UNAVAILABLE -> Verdict.UNAVAILABLE;
            default -> Verdict.UNEXPECTED;
        };
    }
}
