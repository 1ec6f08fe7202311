package fr.myelectricaldata.admin.web;

import fr.myelectricaldata.account.AccountId;
import fr.myelectricaldata.account.AccountNotFoundException;
import fr.myelectricaldata.account.AccountPrincipal;
import fr.myelectricaldata.admin.caches.CacheAdministration;
import fr.myelectricaldata.gateway.ApiResponse;
import fr.myelectricaldata.gateway.ApiResponses;
import fr.myelectricaldata.gateway.ApiTexts;
import fr.myelectricaldata.metering.Measure.Direction;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.RolesAllowed;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What is kept of meters. */
@RestController
@RequestMapping("/api/admin")
@Tag(name = "Admin")
@RolesAllowed("cache")
class CacheController {
    private final CacheAdministration caches;
    private final ApiResponses responses;
    private final ApiTexts texts;

    CacheController(CacheAdministration caches, ApiResponses responses, ApiTexts texts) {
        this.caches = caches;
        this.responses = responses;
        this.texts = texts;
    }

    @DeleteMapping("/cache/consumption/clear-all")
    ApiResponse<CacheWire.ClearedReadings> clearConsumption(@AuthenticationPrincipal AccountPrincipal who) {
        return clear(who, EnumSet.of(Direction.CONSUMPTION));
    }

    @DeleteMapping("/cache/production/clear-all")
    ApiResponse<CacheWire.ClearedReadings> clearProduction(@AuthenticationPrincipal AccountPrincipal who) {
        return clear(who, EnumSet.of(Direction.PRODUCTION));
    }

    @DeleteMapping("/cache/clear-all")
    ApiResponse<CacheWire.ClearedReadings> clearAll(@AuthenticationPrincipal AccountPrincipal who) {
        return clear(who, EnumSet.allOf(Direction.class));
    }

    @GetMapping("/users/{userId}/cache-stats")
    ApiResponse<CacheWire.KeptPoints> kept(
            @AuthenticationPrincipal AccountPrincipal who, @PathVariable("userId") String id) {
        return responses.ok(CacheWire.KeptPoints.of(caches.kept(who, account(id))));
    }

    @DeleteMapping("/users/{userId}/clear-blacklist")
    ApiResponse<UserWire.Cleared> clearRefusals(
            @AuthenticationPrincipal AccountPrincipal who, @PathVariable("userId") String id) {
        CacheAdministration.Cleared cleared = caches.lookAgain(who, account(id));
        return responses.ok(
                new UserWire.Cleared(texts.text("api.user.refusalsCleared"), id, cleared.points(), cleared.entries()));
    }

    private ApiResponse<CacheWire.ClearedReadings> clear(AccountPrincipal who, Set<Direction> directions) {
        CacheAdministration.Cleared cleared = caches.forgetReadings(who, directions);
        return responses.ok(new CacheWire.ClearedReadings(
                texts.text("api.cache.all-cleared"), cleared.points(), cleared.entries()));
    }

    private static AccountId account(String id) {
        return AccountId.read(id).orElseThrow(AccountNotFoundException::new);
    }
}
