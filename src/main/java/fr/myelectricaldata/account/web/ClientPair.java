package fr.myelectricaldata.account.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/** Client id and secret from a form, or from {@code Authorization: Basic}; never from the address, which ends in logs. */
record ClientPair(String id, String secret) {
    private static final String BASIC = "basic ";

    static Optional<ClientPair> of(HttpServletRequest request) {
        Optional<ClientPair> form = of(field("client_id", request), field("client_secret", request));
        return form.isPresent() ? form : basic(request.getHeader(HttpHeaders.AUTHORIZATION));
    }

    private static Optional<ClientPair> of(@Nullable String id, @Nullable String secret) {
        return id == null || secret == null || id.isEmpty() || secret.isEmpty()
                ? Optional.empty()
                : Optional.of(new ClientPair(id, secret));
    }

    private static @Nullable String field(String name, HttpServletRequest request) {
        String query = request.getQueryString();
        boolean inAddress = query != null
                && UriComponentsBuilder.newInstance()
                        .query(query)
                        .build()
                        .getQueryParams()
                        .containsKey(name);
        return inAddress ? null : request.getParameter(name);
    }

    private static Optional<ClientPair> basic(@Nullable String header) {
        if (header == null || !header.regionMatches(true, 0, BASIC, 0, BASIC.length())) {
            return Optional.empty();
        }
        try {
            byte[] decoded =
                    Base64.getDecoder().decode(header.substring(BASIC.length()).strip());
            String[] pair = new String(decoded, StandardCharsets.UTF_8).split(":", 2);
            // RFC 6749 §2.3.1 encodes both as in a form; the characters of ours never need it.
            return pair.length < 2 ? Optional.empty() : of(decode(pair[0]), decode(pair[1]));
        } catch (IllegalArgumentException garbage) {
            return Optional.empty();
        }
    }

    private static String decode(String text) {
        return UriUtils.decode(text, StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return "a client";
    }
}
