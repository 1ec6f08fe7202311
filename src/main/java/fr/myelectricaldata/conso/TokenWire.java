package fr.myelectricaldata.conso;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import fr.myelectricaldata.account.conso.ConsoToken;
import fr.myelectricaldata.account.conso.MintedConsoToken;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the addresses about tokens read and write. */
final class TokenWire {
    private TokenWire() {}

    /** @param expiresOn {@code YYYY-MM-DD}, the last Paris day on which it works; absent for no end */
    record Order(
            @Schema(example = "Home Assistant") @Nullable String name,

            @Schema(example = "[\"12345678901234\"]") @JsonProperty("usage_point_ids") @Nullable
            List<@Nullable String> usagePointIds,

            @Schema(example = "2028-12-31") @JsonProperty("expires_on") @Nullable
            String expiresOn) {
        @Override
        public String toString() {
            return "an order for a Conso token";
        }
    }

    /** @param token the value, in the answer that makes it alone */
    record Token(
            UUID id,
            String name,
            @JsonProperty("usage_point_ids") List<String> usagePointIds,
            @JsonProperty("created_at") Instant createdAt,
            @JsonProperty("expires_on") @Nullable String expiresOn,
            @JsonProperty("last_used_on") @Nullable String lastUsedOn,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String token) {
        static Token of(ConsoToken token) {
            return of(token, null);
        }

        static Token of(MintedConsoToken minted) {
            return of(minted.token(), minted.value());
        }

        private static Token of(ConsoToken token, @Nullable String value) {
            return new Token(
                    token.id(),
                    token.name(),
                    token.points(),
                    token.createdAt(),
                    token.lastDay() == null ? null : token.lastDay().toString(),
                    token.lastUsedOn() == null ? null : token.lastUsedOn().toString(),
                    value);
        }

        @Override
        public String toString() {
            return "Conso token " + id;
        }
    }

    record Message(String message) {}
}
