package fr.myelectricaldata.account.web;

import fr.myelectricaldata.account.AccessToken;
import fr.myelectricaldata.account.AccessTokens;
import fr.myelectricaldata.account.Account;
import fr.myelectricaldata.account.AccountId;
import fr.myelectricaldata.account.AccountService;
import fr.myelectricaldata.account.AccountSettings;
import fr.myelectricaldata.account.signin.CurrentSignIn;
import fr.myelectricaldata.account.signin.SignIns;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/** The cookie {@code access_token}: an access token that a browser keeps and scripts in a page cannot read. */
@Component
class SignInCookie {
    private final AccessTokens tokens;
    private final SignIns signIns;
    private final CurrentSignIn current;
    private final AccountService accounts;
    private final AccountSettings.Cookie attributes;

    SignInCookie(
            AccessTokens tokens,
            SignIns signIns,
            CurrentSignIn current,
            AccountService accounts,
            AccountSettings settings) {
        this.tokens = tokens;
        this.signIns = signIns;
        this.current = current;
        this.accounts = accounts;
        this.attributes = settings.cookie();
    }

    String issue(Account account, UUID signIn) {
        AccessToken token = tokens.issue(account, signIn);
        return cookie(token.value(), token.lifetime());
    }

    String clear() {
        return cookie("", Duration.ZERO);
    }

    /** Whoever changes credentials by the cookie stays signed in by a new one. */
    Optional<String> renew(AccountId id, HttpServletRequest request) {
        boolean byCookie = request.getHeader(HttpHeaders.AUTHORIZATION) == null
                && WebUtils.getCookie(request, AccessTokens.COOKIE) != null;
        return byCookie ? current.id().map(signIn -> renewed(id, signIn)) : Optional.empty();
    }

    private String renewed(AccountId id, UUID signIn) {
        signIns.prolong(signIn, tokens.life());
        return issue(accounts.get(id), signIn);
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
