package fr.myelectricaldata.testing;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * Somebody who uses the gateway by HTTP alone: signs up, consents on the simulator's page, reads.
 *
 * @param api calls on behalf of the account, with the client secret as bearer
 */
public record Household(ApiClient api, String email, String password, String clientId, String clientSecret) {
    private static final Pattern HOUSEHOLD = Pattern.compile("name=\"household\" value=\"([^\"]+)\"");

    public static Household signUp(ApiClient anonymous) {
        String email = "foyer-" + UUID.randomUUID() + "@example.org";
        String password = "Un-mot-de-passe-1";
        HttpResponse<String> response = anonymous.postJson(
                "/api/accounts/signup", "{\"email\":\"" + email + "\",\"password\":\"" + password + "\"}");
        if (response.statusCode() != 201) {
            throw new AssertionError("sign-up answered " + response.statusCode());
        }
        JsonNode data = ApiClient.json(response).path("data");
        String id = data.path("client_id").asString();
        String secret = data.path("client_secret").asString();
        return new Household(anonymous.as("Bearer " + secret), email, password, id, secret);
    }

    /** An access token by the client credentials grant. */
    public String token() {
        return ApiClient.json(api.as("")
                        .postForm(
                                "/api/accounts/token",
                                form(Map.of(
                                        "grant_type",
                                        "client_credentials",
                                        "client_id",
                                        clientId,
                                        "client_secret",
                                        clientSecret))))
                .path("access_token")
                .asString();
    }

    /** Begins a consent, accepts on the simulator's page, and returns where the page sends the browser. */
    public URI acceptedConsent(String household) {
        return answered(authorizeUrl(), Map.of("household", household, "answer", "yes"));
    }

    public URI authorizeUrl() {
        return URI.create(api.getJson("/api/oauth/authorize")
                .path("data")
                .path("authorize_url")
                .asString());
    }

    /** Fills in the consent page as a browser would. */
    public URI answered(URI authorizeUrl, Map<String, String> answer) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (String pair : authorizeUrl.getRawQuery().split("&")) {
            String[] parts = pair.split("=", 2);
            fields.put(parts[0], java.net.URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        fields.putAll(answer);
        HttpResponse<String> response = api.as("").postForm(authorizeUrl.toString(), form(fields));
        return authorizeUrl.resolve(response.headers()
                .firstValue("Location")
                .orElseThrow(() -> new AssertionError("no redirect but " + response.statusCode())));
    }

    /** The codes of the households that the consent page offers. */
    public java.util.List<String> offered() {
        Matcher matcher =
                HOUSEHOLD.matcher(api.as("").get(authorizeUrl().toString()).body());
        return matcher.results().map(result -> result.group(1)).toList();
    }

    /** The whole consent; the answer of the callback. */
    public HttpResponse<String> consent(String household) {
        return api.get(acceptedConsent(household).toString());
    }

    /** The number of the account's first point. */
    public String pdl() {
        return api.getJson("/api/pdl")
                .path("data")
                .path(0)
                .path("usage_point_id")
                .asString();
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
