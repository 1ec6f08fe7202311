package fr.myelectricaldata.account;

import fr.myelectricaldata.common.EmailAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How accounts prove themselves.
 *
 * @param secretKeys SECRET_KEY: the current key first, then former ones
 * @param accessTokenLife of access tokens and of the cookie
 * @param adminEmails administrators by address; they count only once verified
 * @param frontendUrl where people open links
 * @param acceptLostKey start although the former SECRET_KEY is lost
 * @param signUpsPerHour from one network address
 * @param signInsPerQuarter failed or not, for one e-mail or client id in fifteen minutes; five times as many for one
 *     network address
 * @param mailsPerHour asked for by one network
 * @param requireEmailVerification nothing is served to accounts whose address is not verified
 * @param requireOperatorSecondFactor roles permit nothing to whoever has neither second factor nor come in by a passkey
 */
@ConfigurationProperties("med.account")
public record AccountSettings(
        List<String> secretKeys,
        Duration accessTokenLife,
        @DefaultValue List<String> adminEmails,
        URI frontendUrl,
        Cookie cookie,
        @DefaultValue("false") boolean acceptLostKey,
        @DefaultValue("20") int signUpsPerHour,
        @DefaultValue("20") int signInsPerQuarter,
        @DefaultValue("20") int mailsPerHour,
        @DefaultValue("false") boolean requireEmailVerification,
        @DefaultValue("false") boolean requireOperatorSecondFactor) {
    public AccountSettings {
        secretKeys = secretKeys.stream().map(String::strip).toList();
        adminEmails = adminEmails.stream()
                .filter(email -> !email.isBlank())
                .map(email -> new EmailAddress(email).value())
                .toList();
    }

    /** Attributes of the {@code access_token} cookie. */
    public record Cookie(
            boolean secure, String sameSite, @Nullable String domain) {}

    @Override
    public String toString() {
        return "AccountSettings";
    }
}
