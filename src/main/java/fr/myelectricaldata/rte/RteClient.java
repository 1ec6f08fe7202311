package fr.myelectricaldata.rte;

import fr.myelectricaldata.common.ConnectionProbe.Outcome;
import fr.myelectricaldata.common.ConnectionProbe.Verdict;
import org.springframework.stereotype.Component;

/** Questions to RTE: one token for all, renewed once when it is refused. */
@Component
public class RteClient {
    private static final int UNAUTHORIZED = 401;

    private final RteHttp http;
    private final RteToken token;
    private final RteSettings settings;

    RteClient(RteHttp http, RteToken token, RteSettings settings) {
        this.http = http;
        this.token = token;
        this.settings = settings;
    }

    /** What is set of the application's credentials, and where RTE is. */
    public record Setup(String baseUrl, boolean hasId, boolean hasSecret) {}

    public Setup setup() {
        return new Setup(settings.shownUrl(), settings.hasId(), settings.hasSecret());
    }

    boolean configured() {
        return settings.complete();
    }

    /** Asks for the newest and looks at nothing but whether it came. */
    Outcome test(RteApi api) {
        if (!settings.complete()) {
            return Outcome.of(Verdict.NOT_CONFIGURED);
        }
        try {
            String body = get(api);
            boolean json = body.stripLeading().startsWith("{");
            return json ? new Outcome(Verdict.OK, 200, "") : new Outcome(Verdict.UNEXPECTED, 200, "no JSON");
        } catch (RteException refused) {
            return new Outcome(refused.verdict(), refused.status(), refused.code());
        }
    }

    private String get(RteApi api) throws RteException {
        String bearer = token.other(null);
        try {
            return http.get(api.address(), "Bearer " + bearer);
        } catch (RteException refused) {
            if (refused.status() != UNAUTHORIZED) {
                throw refused;
            }
            return http.get(api.address(), "Bearer " + token.other(bearer));
        }
    }
}
