package fr.myelectricaldata.conso;

import static fr.myelectricaldata.gateway.InvalidInputException.field;

import fr.myelectricaldata.account.AccountPrincipal;
import fr.myelectricaldata.account.conso.ConsoTokenNotFoundException;
import fr.myelectricaldata.account.conso.ConsoTokenOrder;
import fr.myelectricaldata.account.conso.ConsoTokens;
import fr.myelectricaldata.common.WrittenDay;
import fr.myelectricaldata.gateway.ApiResponse;
import fr.myelectricaldata.gateway.ApiResponses;
import fr.myelectricaldata.gateway.ApiTexts;
import fr.myelectricaldata.meter.PointTokens;
import fr.myelectricaldata.meter.UsagePointId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The account's tokens of the Conso format: made, listed and revoked; the value is shown by the first alone. */
@RestController
@RequestMapping({"/accounts/conso-tokens", "/api/accounts/conso-tokens"})
@Tag(name = "Jetons Conso")
class TokenController {
    private final PointTokens minting;
    private final ConsoTokens tokens;
    private final ApiResponses responses;
    private final ApiTexts texts;

    TokenController(PointTokens minting, ConsoTokens tokens, ApiResponses responses, ApiTexts texts) {
        this.minting = minting;
        this.tokens = tokens;
        this.responses = responses;
        this.texts = texts;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Créer un jeton Conso ; sa valeur n’est montrée qu’ici")
    ResponseEntity<ApiResponse<TokenWire.Token>> mint(
            @AuthenticationPrincipal AccountPrincipal owner, @RequestBody TokenWire.Order order) {
        ConsoTokenOrder wanted = new ConsoTokenOrder(
                field("name", order.name(), name -> name),
                points(order.usagePointIds()),
                order.expiresOn() == null ? null : field("expires_on", order.expiresOn(), WrittenDay::of));
        TokenWire.Token minted = TokenWire.Token.of(minting.mint(owner.id(), wanted));
        return ResponseEntity.status(HttpStatus.CREATED)
                .cacheControl(CacheControl.noStore())
                .body(responses.ok(minted));
    }

    @GetMapping
    @Operation(summary = "Lister les jetons Conso, avec leur dernier jour d’usage ; jamais leur valeur")
    ApiResponse<List<TokenWire.Token>> list(@AuthenticationPrincipal AccountPrincipal owner) {
        return responses.ok(
                tokens.list(owner.id()).stream().map(TokenWire.Token::of).toList());
    }

    @DeleteMapping("/{id}")
    @Operation(summary = "Révoquer un jeton Conso, aussitôt")
    ApiResponse<TokenWire.Message> revoke(@AuthenticationPrincipal AccountPrincipal owner, @PathVariable String id) {
        tokens.revoke(owner.id(), uuid(id).orElseThrow(ConsoTokenNotFoundException::new));
        return responses.ok(new TokenWire.Message(texts.text("api.conso.revoked")));
    }

    private static List<String> points(@Nullable List<@Nullable String> numbers) {
        String name = "usage_point_ids";
        field(name, numbers == null ? null : name, present -> present);
        return numbers == null
                ? List.of()
                : numbers.stream()
                        .map(number -> field(name, number, UsagePointId::new).value())
                        .toList();
    }

    /** A malformed id names no token, like an unknown one. */
    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }
}
