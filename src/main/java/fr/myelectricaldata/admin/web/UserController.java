package fr.myelectricaldata.admin.web;

import static fr.myelectricaldata.gateway.InvalidInputException.field;

import fr.myelectricaldata.account.Account;
import fr.myelectricaldata.account.AccountId;
import fr.myelectricaldata.account.AccountNotFoundException;
import fr.myelectricaldata.account.AccountPrincipal;
import fr.myelectricaldata.account.AccountService;
import fr.myelectricaldata.admin.accounts.AccountAdministration;
import fr.myelectricaldata.admin.accounts.AccountDirectory;
import fr.myelectricaldata.admin.accounts.AccountHelp;
import fr.myelectricaldata.admin.accounts.AccountQuery;
import fr.myelectricaldata.common.EmailAddress;
import fr.myelectricaldata.gateway.ApiResponse;
import fr.myelectricaldata.gateway.ApiResponses;
import fr.myelectricaldata.gateway.ApiTexts;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.Locale;
import java.util.Set;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Everybody's accounts, for those who run the service; what each address needs stands on the services. */
@RestController
@RequestMapping("/api/admin/users")
@Tag(name = "Admin")
class UserController {
    private static final int MOST = 1_000;

    private final AccountDirectory directory;
    private final AccountService accounts;
    private final AccountAdministration administration;
    private final AccountHelp help;
    private final ApiResponses responses;
    private final ApiTexts texts;
    private final Clock clock;

    UserController(
            AccountDirectory directory,
            AccountService accounts,
            AccountAdministration administration,
            AccountHelp help,
            ApiResponses responses,
            ApiTexts texts,
            Clock clock) {
        this.directory = directory;
        this.accounts = accounts;
        this.administration = administration;
        this.help = help;
        this.responses = responses;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping
    @RolesAllowed("users")
    ApiResponse<UserWire.Listed> list(
            @AuthenticationPrincipal AccountPrincipal who,
            @RequestParam(name = "offset", defaultValue = "0") int offset,
            @RequestParam(name = "limit", defaultValue = "1000") int limit) {
        var rows = directory.find(who, AccountQuery.ALL, Math.max(0, offset), Math.clamp(limit, 1, MOST));
        return responses.ok(UserWire.Listed.of(rows, directory.count(who, AccountQuery.ALL), clock.instant(), texts));
    }

    @GetMapping("/stats")
    @RolesAllowed("users")
    ApiResponse<UserWire.Stats> stats(@AuthenticationPrincipal AccountPrincipal who) {
        return responses.ok(UserWire.Stats.of(directory.figures(who)));
    }

    @PostMapping
    @RolesAllowed("users.edit")
    ApiResponse<UserWire.Done> invite(
            @AuthenticationPrincipal AccountPrincipal who, @RequestBody UserWire.Wanted wanted, Locale language) {
        EmailAddress email = field("email", wanted.email(), EmailAddress::new);
        return done(
                "api.user.invited",
                help.invite(who, email, wanted.roleId(), language).id());
    }

    @PostMapping("/{userId}/toggle-status")
    @RolesAllowed("users.edit")
    ApiResponse<UserWire.Switched> toggleStatus(
            @AuthenticationPrincipal AccountPrincipal who, @PathVariable("userId") String id) {
        Account owner = stored(id);
        boolean on = !owner.active();
        administration.switchTo(who, owner.id(), on);
        String key = on ? "api.user.switchedOn" : "api.user.switchedOff";
        return responses.ok(new UserWire.Switched(texts.text(key), owner.id().toString(), on));
    }

    /** On for a day, then it ends by itself. */
    @PostMapping("/{userId}/toggle-debug")
    @RolesAllowed("users.edit")
    ApiResponse<UserWire.Watched> toggleDebug(
            @AuthenticationPrincipal AccountPrincipal who, @PathVariable("userId") String id) {
        Account owner = stored(id);
        boolean on = !owner.marks().debugged(clock.instant());
        administration.watch(who, owner.id(), on);
        String key = on ? "api.user.watched" : "api.user.unwatched";
        return responses.ok(new UserWire.Watched(texts.text(key), owner.id().toString(), on));
    }

    /** As it is now, to turn it over; nothing of it is told before the service has allowed that. */
    private Account stored(String id) {
        return accounts.find(account(id)).orElseThrow(AccountNotFoundException::new);
    }

    @DeleteMapping("/{userId}")
    @RolesAllowed("users.delete")
    ApiResponse<UserWire.Done> delete(
            @AuthenticationPrincipal AccountPrincipal who, @PathVariable("userId") String id) {
        administration.delete(who, account(id));
        return done("api.user.deleted", account(id));
    }

    @PostMapping("/{userId}/reset-password")
    @RolesAllowed("users.edit")
    ApiResponse<UserWire.Done> resetPassword(
            @AuthenticationPrincipal AccountPrincipal who, @PathVariable("userId") String id, Locale language) {
        help.sendPasswordReset(who, account(id), language);
        return done("api.user.resetSent", account(id));
    }

    @PostMapping("/{userId}/resend-verification")
    @RolesAllowed("users.edit")
    ApiResponse<UserWire.Done> resendVerification(
            @AuthenticationPrincipal AccountPrincipal who, @PathVariable("userId") String id, Locale language) {
        help.sendVerification(who, account(id), language);
        return done("api.user.verificationSent", account(id));
    }

    @PostMapping("/{userId}/reset-quota")
    @RolesAllowed("users.edit")
    ApiResponse<UserWire.Done> resetQuota(
            @AuthenticationPrincipal AccountPrincipal who, @PathVariable("userId") String id) {
        administration.resetQuotas(who, Set.of(account(id)));
        return done("api.user.quotaReset", account(id));
    }

    @DeleteMapping("/{userId}/clear-cache")
    @RolesAllowed("cache")
    ApiResponse<UserWire.Cleared> clearCache(
            @AuthenticationPrincipal AccountPrincipal who, @PathVariable("userId") String id) {
        AccountAdministration.ClearedCache cleared = administration.clearCache(who, account(id));
        return responses.ok(
                new UserWire.Cleared(texts.text("api.user.cacheCleared"), id, cleared.points(), cleared.entries()));
    }

    private static AccountId account(String id) {
        return AccountId.read(id).orElseThrow(AccountNotFoundException::new);
    }

    private ApiResponse<UserWire.Done> done(String key, AccountId id) {
        return responses.ok(new UserWire.Done(texts.text(key), id.toString()));
    }
}
