package fr.myelectricaldata.account.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import fr.myelectricaldata.account.Account;
import fr.myelectricaldata.account.ApiCredentials;
import fr.myelectricaldata.account.Role;
import fr.myelectricaldata.gateway.Timestamps;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the account endpoints read and write, as MyElectricalData 1.22 named it. */
final class Wire {
    private Wire() {}

    record Credentials(@Nullable String email, @Nullable String password) {
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
            Instant sharingSince,

            RoleShown role) {
        static Me of(Account account) {
            boolean admin = account.role() == Role.ADMIN;
            return new Me(
                    account.id().toString(),
                    account.email().value(),
                    account.clientId(),
                    account.active(),
                    Timestamps.utc(account.createdAt()),
                    admin,
                    false,
                    false,
                    null,
                    admin ? RoleShown.ADMIN : RoleShown.VISITOR);
        }
    }

    record RoleShown(
            @Nullable String id,
            String name,
            @JsonProperty("display_name") String displayName,
            List<Permission> permissions) {
        /** Accounts without a role of the Python server were shown as this. */
        static final RoleShown VISITOR = new RoleShown(null, "visitor", "Visiteur", List.of());

        static final RoleShown ADMIN = new RoleShown(
                "admin",
                "admin",
                "Administrateur",
                Stream.of("admin_dashboard", "users", "logs", "contributions", "offers", "roles")
                        .map(name -> new Permission(name, name, name, name))
                        .toList());
    }

    record Permission(
            String id,
            String name,
            @JsonProperty("display_name") String displayName,
            String resource) {}
}
