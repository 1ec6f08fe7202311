package fr.myelectricaldata.enedis.dataconnect;

import fr.myelectricaldata.enedis.dataconnect.ApplicationToken.Token;
import fr.myelectricaldata.enedis.dataconnect.EnedisHttp.Answer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Asks Enedis for an application token: {@code POST /oauth2/v3/token}, client credentials in the Basic header. */
@Component
class TokenEndpoint {
    private final EnedisHttp http;
    private final EnedisErrors errors;
    private final EnedisSettings settings;
    private final Clock clock;

    TokenEndpoint(EnedisHttp http, EnedisErrors errors, EnedisSettings settings, Clock clock) {
        this.http = http;
        this.errors = errors;
        this.settings = settings;
        this.clock = clock;
    }

    Token issue() {
        Answer answer = http.post(
                "/oauth2/v3/token",
                "Basic " + credentials(),
                MediaType.APPLICATION_FORM_URLENCODED,
                "grant_type=client_credentials");
        if (!answer.success()) {
            throw errors.of(answer).orElseGet(EnedisJson::broken);
        }
        JsonNode issued = EnedisJson.tree(answer.body()).orElseThrow(EnedisJson::broken);
        @Nullable String value = EnedisJson.text(issued.path("access_token").asString(""));
        // a number, though the swagger types it as text
        long seconds = issued.path("expires_in").asLong(0);
        if (value == null || seconds <= 0) {
            throw EnedisJson.broken();
        }
        return Token.issued(value, Duration.ofSeconds(seconds), clock.instant());
    }

    private String credentials() {
        String pair = settings.clientId() + ":" + settings.clientSecret();
        return Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }
}
