package fr.myelectricaldata.account;

/**
 * What a script proves itself with.
 *
 * @param clientId {@code cli_} and 43 URL-safe characters; may be shown any time
 * @param clientSecret 86 URL-safe characters; shown once
 */
public record ApiCredentials(String clientId, String clientSecret) {
    @Override
    public String toString() {
        return clientId;
    }
}
