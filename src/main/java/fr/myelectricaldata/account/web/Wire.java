package fr.myelectricaldata.account.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import fr.myelectricaldata.account.Account;
import fr.myelectricaldata.account.AccountMarks;
import fr.myelectricaldata.account.ApiCredentials;
import fr.myelectricaldata.common.Timestamps;
import fr.myelectricaldata.gateway.ApiTexts;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What the account endpoints read and write, as MyElectricalData 1.22 named it. */
final class Wire {
    private Wire() {}

    /** @param otp the second factor, of whoever has one; not in MyElectricalData 1.22 */
    record Credentials(
            @Nullable String email,
            @Nullable String password,
            @Nullable String otp) {
        @Override
        public String toString() {
            return "credentials";
        }
    }

    record Wanted(
            @Nullable String email,
            @Nullable String password,
            @JsonProperty("turnstile_token") @Nullable String turnstileToken) {
        @Override
        public String toString() {
            return "credentials";
        }
    }

    record Address(@Nullable String email) {
        @Override
        public String toString() {
            return "an address";
        }
    }

    record Reset(
            @Nullable String token,
            @JsonProperty("new_password") @Nullable String replacement) {
        @Override
        public String toString() {
            return "a password reset";
        }
    }

    record PasswordChange(
            @JsonProperty("old_password") @Nullable String current,
            @JsonProperty("new_password") @Nullable String replacement) {
        @Override
        public String toString() {
            return "a password change";
        }
    }

    record Message(String message) {}

    record ClientId(@JsonProperty("client_id") String clientId) {}

    record SecretShown(
            @JsonProperty("client_id") String clientId,
            @JsonProperty("client_secret") String clientSecret) {
        static SecretShown of(ApiCredentials credentials) {
            return new SecretShown(credentials.clientId(), credentials.clientSecret());
        }
    }

    record SignedUp(
            @JsonProperty("client_id") String clientId,
            @JsonProperty("client_secret") String clientSecret,
            String message) {}

    /** @param since when the support was let in; null when it is not */
    record Sharing(
            @JsonProperty("admin_data_sharing") boolean sharing,

            @JsonProperty("admin_data_sharing_enabled_at") @Nullable
            String since,

            String message) {
        static Sharing of(AccountMarks marks, String message) {
            Instant since = marks.supportSince();
            return new Sharing(since != null, since == null ? null : Timestamps.utc(since), message);
        }
    }

    /** @param expiresIn seconds */
    record Token(
            @JsonProperty("access_token") String accessToken,
            @JsonProperty("token_type") String tokenType,
            @JsonProperty("expires_in") long expiresIn) {}

    /** RFC 6749's {@code error} beside the {@code detail} of the Python server. */
    record TokenRefused(
            String detail,
            String error,
            @JsonProperty("error_description") String description) {}

    record Me(
            String id,
            String email,
            @JsonProperty("client_id") String clientId,
            @JsonProperty("is_active") boolean active,
            @JsonProperty("created_at") String createdAt,
            @JsonProperty("is_admin") boolean admin,
            @JsonProperty("debug_mode") boolean debugMode,
            @JsonProperty("admin_data_sharing") boolean sharing,

            @JsonProperty("admin_data_sharing_enabled_at") @Nullable
            String sharingSince,

            RoleWire.Held role) {
        static Me of(Account account, Instant now, ApiTexts texts) {
            boolean shared = account.marks().supported(now);
            Instant since = account.marks().supportSince();
            return new Me(
                    account.id().toString(),
                    account.email().value(),
                    account.clientId(),
                    account.active(),
                    Timestamps.utc(account.createdAt()),
                    account.rights().administrator(),
                    account.marks().debugged(now),
                    shared,
                    shared && since != null ? Timestamps.utc(since) : null,
                    RoleWire.Held.of(account.rights(), texts));
        }
    }
}
