package fr.myelectricaldata.enedis.dataconnect;

import fr.myelectricaldata.account.AccountId;
import fr.myelectricaldata.metering.FetchRequest.Urgency;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One question to Enedis.
 *
 * @param resource what is asked for within the API, its query included
 * @param body a JSON document to post, or null to get
 * @param account on whose behalf, for the budget alone
 */
public record EnedisCall(
        EnedisApi api, String resource, @Nullable String body, AccountId account, Urgency urgency) {
    /** Consents are asked for by the gateway itself, in its own turn. */
    private static final AccountId GATEWAY = new AccountId(new UUID(0, 0));

    public static EnedisCall get(EnedisApi api, String resource, AccountId account, Urgency urgency) {
        return new EnedisCall(api, resource, null, account, urgency);
    }

    public static EnedisCall get(EnedisApi api, String resource) {
        return new EnedisCall(api, resource, null, GATEWAY, Urgency.INTERACTIVE);
    }

    public static EnedisCall post(EnedisApi api, String body) {
        return new EnedisCall(api, "", body, GATEWAY, Urgency.INTERACTIVE);
    }

    /** The family alone: the resource holds the number of a point. */
    @Override
    public String toString() {
        return api.family();
    }
}
