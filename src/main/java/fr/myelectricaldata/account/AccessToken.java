package fr.myelectricaldata.account;

import java.time.Duration;

/**
 * A signed proof of an account, for a while.
 *
 * @param value a JWT
 */
public record AccessToken(String value, Duration lifetime) {
    @Override
    public String toString() {
        return "an access token";
    }
}
