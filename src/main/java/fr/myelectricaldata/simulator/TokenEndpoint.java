package fr.myelectricaldata.simulator;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /oauth2/v3/token}: client credentials by Basic or by form. */
@RestController
@OnlyAsSimulator
class TokenEndpoint {
    private static final String MALFORMED =
            "The request is missing a required parameter, includes an unsupported parameter value (other than grant"
                    + " type), repeats a parameter, includes multiple credentials, utilizes more than one mechanism for"
                    + " authenticating the client, or is otherwise malformed";
    private static final String WRONG_CLIENT =
            "Client authentication failed (e.g., unknown client, no client authentication included, or unsupported"
                    + " authentication method)";
    private static final String NO_CLIENT = "Valid authentication credentials are mandatory to access the resource";
    private static final String WRONG_GRANT =
            "The authorization grant type is not supported by the authorization server";

    private final ApplicationTokens tokens;
    private final Answers answers;

    TokenEndpoint(ApplicationTokens tokens, Answers answers) {
        this.tokens = tokens;
        this.answers = answers;
    }

    private record Credentials(String id, String secret) {}

    @PostMapping(path = Workbench.ROOT + "/oauth2/v3/token", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ResponseEntity<byte[]> token(
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String authorization,
            @RequestParam Map<String, String> form) {
        String grant = form.get("grant_type");
        if (grant == null) {
            throw EnedisError.oauth(400, "invalid_request", MALFORMED);
        }
        if (!grant.equals("client_credentials")) {
            throw EnedisError.oauth(400, "unsupported_grant_type", WRONG_GRANT);
        }
        Credentials given = basic(authorization)
                .or(() -> posted(form))
                .orElseThrow(() -> EnedisError.oauth(401, "invalid_client", NO_CLIENT));
        if (!tokens.credentials(given.id(), given.secret())) {
            throw EnedisError.oauth(400, "invalid_client", WRONG_CLIENT);
        }
        return answers.json(Answers.fields(
                "access_token",
                tokens.issue(),
                "token_type",
                "Bearer",
                "expires_in",
                ApplicationTokens.LIFETIME.toSeconds(),
                "scope",
                "default"));
    }

    private static Optional<Credentials> posted(Map<String, String> form) {
        String id = form.get("client_id");
        String secret = form.get("client_secret");
        return id == null || secret == null ? Optional.empty() : Optional.of(new Credentials(id, secret));
    }

    private static Optional<Credentials> basic(@Nullable String authorization) {
        if (authorization == null || !authorization.regionMatches(true, 0, "Basic ", 0, 6)) {
            return Optional.empty();
        }
        try {
            byte[] decoded =
                    Base64.getDecoder().decode(authorization.substring(6).strip());
            String[] parts = new String(decoded, StandardCharsets.UTF_8).split(":", 2);
            return parts.length == 2 ? Optional.of(new Credentials(parts[0], parts[1])) : Optional.empty();
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }
}
