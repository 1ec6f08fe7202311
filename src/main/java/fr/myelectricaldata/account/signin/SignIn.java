package fr.myelectricaldata.account.signin;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One coming-in.
 *
 * @param id no secret: it opens nothing by itself
 * @param network an IPv4 address, or the first half of an IPv6 one
 * @param browser such as Firefox; null when the browser did not say
 * @param system such as Linux; null when the browser did not say
 * @param seen some minutes exact
 * @param until when it ends if nobody comes again
 * @param ending null while it lasts
 */
public record SignIn(
        UUID id,
        Kind kind,
        Proof proof,
        String network,
        @Nullable String browser,
        @Nullable String system,
        Instant since,
        Instant seen,
        Instant until,
        @Nullable Ending ending) {
    /** Does it still open anything? */
    public boolean lasts(Instant now) {
        return ending == null && now.isBefore(until);
    }

    /** What was opened. */
    public enum Kind {
        /** a session of the pages */
        PAGES,
        /** the cookie of the API */
        API
    }

    /** By what somebody came in. */
    public enum Proof {
        PASSWORD,
        /** password, then a code of the authenticator app */
        CODE,
        /** password, then a recovery code */
        RECOVERY,
        PASSKEY
    }

    /** What became of it. */
    public enum Ending {
        SIGNED_OUT,
        /** nobody came for too long */
        EXPIRED,
        /** by its owner, from elsewhere */
        REVOKED,
        /** password or client secret changed, or a second factor was turned on */
        CREDENTIALS,
        /** it never began: the password was right, the second factor wrong */
        WRONG_CODE
    }
}
