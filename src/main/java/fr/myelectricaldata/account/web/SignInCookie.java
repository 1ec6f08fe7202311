package fr.myelectricaldata.account.web;

import fr.myelectricaldata.account.AccessToken;
import fr.myelectricaldata.account.AccessTokens;
import fr.myelectricaldata.account.Account;
import fr.myelectricaldata.account.AccountId;
import fr.myelectricaldata.account.AccountService;
import fr.myelectricaldata.account.AccountSettings;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/** The cookie {@code access_token}: an access token that a browser keeps and scripts in a page cannot read. */
@Component
class SignInCookie {
    private final AccessTokens tokens;
    private final AccountService accounts;
    private final AccountSettings.Cookie attributes;

    SignInCookie(AccessTokens tokens, AccountService accounts, AccountSettings settings) {
        this.tokens = tokens;
        this.accounts = accounts;
        this.attributes = settings.cookie();
    }

    String issue(Account account) {
        AccessToken token = tokens.issue(account);
        return cookie(token.value(), token.lifetime());
    }

    String clear() {
        return cookie("", Duration.ZERO);
    }

    /** Whoever changes credentials by the cookie stays signed in by a new one. */
    Optional<String> renew(AccountId id, HttpServletRequest request) {
        boolean byCookie = request.getHeader(HttpHeaders.AUTHORIZATION) == null
                && WebUtils.getCookie(request, AccessTokens.COOKIE) != null;
        return byCookie ? Optional.of(issue(accounts.get(id))) : Optional.empty();
    }

    private String cookie(String value, Duration life) {
        return ResponseCookie.from(AccessTokens.COOKIE, value)
                .httpOnly(true)
                .secure(attributes.secure())
                .sameSite(capitalised(attributes.sameSite()))
                .domain(attributes.domain() == null || attributes.domain().isBlank() ? null : attributes.domain())
                .path("/")
                .maxAge(life)
                .build()
                .toString();
    }

    private static String capitalised(String sameSite) {
        return sameSite.substring(0, 1).toUpperCase(Locale.ROOT)
                + sameSite.substring(1).toLowerCase(Locale.ROOT);
    }
}
