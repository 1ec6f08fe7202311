package fr.myelectricaldata.consent;

import fr.myelectricaldata.account.AccountId;
import java.net.URI;

/** The conversation with the household and Enedis about permission. */
public interface ConsentService {
    /** Issues a state bound to the account (single use, ten minutes) and gives the page to send the browser to. */
    URI begin(AccountId account);

    /** What came back from Enedis with the account's own browser or bearer; burns the state whatever the result. */
    ConsentOutcome complete(AccountId account, ConsentCallback callback);

    /** What the account's given consents still wait for; one statement. */
    ConsentWait waiting(AccountId account);
}
