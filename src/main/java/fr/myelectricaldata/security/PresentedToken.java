package fr.myelectricaldata.security;

import fr.myelectricaldata.account.AccessTokens;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.web.util.WebUtils;

/**
 * What a request offers as a proof: {@code Authorization: Bearer <x>}, {@code Authorization: <x>} (clients of v1), or the
 * cookie. The header outranks the cookie, for a script with a cookie jar means what it says.
 *
 * @param value a client secret or an access token, or anything at all
 * @param fromCookie a browser sent it by itself, perhaps on another site's behalf
 */
record PresentedToken(String value, boolean fromCookie) {
    private static final String BEARER = "bearer ";

    static Optional<PresentedToken> of(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header != null && !header.isBlank()) {
            String value = header.strip();
            boolean bearer = value.toLowerCase(Locale.ROOT).startsWith(BEARER);
            return Optional.of(
                    new PresentedToken(bearer ? value.substring(BEARER.length()).strip() : value, false));
        }
        Cookie cookie = WebUtils.getCookie(request, AccessTokens.COOKIE);
        return cookie == null || cookie.getValue().isBlank()
                ? Optional.empty()
                : Optional.of(new PresentedToken(cookie.getValue(), true));
    }

    @Override
    public String toString() {
        return fromCookie ? "a cookie" : "a header";
    }
}
