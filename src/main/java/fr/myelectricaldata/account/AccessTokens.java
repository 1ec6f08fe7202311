package fr.myelectricaldata.account;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.OctetSequenceKey;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import fr.myelectricaldata.account.keys.ServerKeys;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.MacAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtAudienceValidator;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.stereotype.Component;

/**
 * Access tokens: HS256 JWTs (sub, iat, exp, aud, ver, sid) under a subkey of SECRET_KEY. A token dies with its time, and at
 * once with its account, with the credentials that it was given for ({@code ver}), and with its sign-in ({@code sid}).
 */
@Component
public class AccessTokens {
    /** The cookie in which a browser keeps one. */
    public static final String COOKIE = "access_token";

    /** Keeps tokens of the other surfaces from being taken for tokens of this one. */
    private static final String AUDIENCE = "v2";

    private static final String VERSION = "ver";
    private static final String SIGN_IN = "sid";

    private final String currentKey;
    private final NimbusJwtEncoder encoder;
    private final NimbusJwtDecoder decoder;
    private final AccountService accounts;
    private final SignedInAccounts signedIn;
    private final Duration life;
    private final Clock clock;

    AccessTokens(
            ServerKeys keys,
            AccountService accounts,
            SignedInAccounts signedIn,
            AccountSettings settings,
            Clock clock) {
        List<JWK> known = keys.subkeys("jwt").stream().map(AccessTokens::jwk).toList();
        this.currentKey = keys.currentId();
        this.encoder = new NimbusJwtEncoder(new ImmutableJWKSet<>(new JWKSet(known)));
        this.decoder = decoder(new ImmutableJWKSet<>(new JWKSet(known)), clock);
        this.accounts = accounts;
        this.signedIn = signedIn;
        this.life = settings.accessTokenLife();
        this.clock = clock;
    }

    /** How long one lives. */
    public Duration life() {
        return life;
    }

    /** For a program that proved the client secret. */
    public AccessToken issue(Account account) {
        return sign(claims(account).build());
    }

    /** For a browser: the token dies with that sign-in as well. */
    public AccessToken issue(Account account, UUID signIn) {
        return sign(claims(account).claim(SIGN_IN, signIn.toString()).build());
    }

    private JwtClaimsSet.Builder claims(Account account) {
        Instant now = clock.instant();
        return JwtClaimsSet.builder()
                .subject(account.id().toString())
                .issuedAt(now)
                .expiresAt(now.plus(life))
                .audience(List.of(AUDIENCE))
                .claim(VERSION, account.credentialVersion());
    }

    private AccessToken sign(JwtClaimsSet claims) {
        JwsHeader header =
                JwsHeader.with(MacAlgorithm.HS256).keyId(currentKey).type("JWT").build();
        return new AccessToken(
                encoder.encode(JwtEncoderParameters.from(header, claims)).getTokenValue(), life);
    }

    /** The active account of a token that is genuine, in time, and of the account's present credentials and sign-ins. */
    public Optional<Account> verify(@Nullable String token) {
        return holder(token).map(Holder::account);
    }

    /** As {@link #verify}, and the sign-in that the token belongs to. */
    public Optional<Holder> holder(@Nullable String token) {
        return genuine(token).flatMap(this::living);
    }

    /** The sign-in that a genuine token belongs to, open or not; asks no store. */
    public Optional<UUID> signInOf(@Nullable String token) {
        return genuine(token).map(AccessTokens::signIn);
    }

    private Optional<Jwt> genuine(@Nullable String token) {
        try {
            return Optional.ofNullable(token).map(decoder::decode);
        } catch (JwtException | IllegalArgumentException forgedOrStale) {
            return Optional.empty();
        }
    }

    private Optional<Holder> living(Jwt token) {
        AccountId id = AccountId.of(String.valueOf(token.getSubject()));
        UUID signIn = signIn(token);
        Object version = token.getClaims().get(VERSION);
        return (signIn == null ? accounts.find(id) : signedIn.find(id, signIn))
                .filter(Account::active)
                .filter(account -> version instanceof Number number && number.intValue() == account.credentialVersion())
                .map(account -> new Holder(account, signIn));
    }

    private static @Nullable UUID signIn(Jwt token) {
        Object id = token.getClaims().get(SIGN_IN);
        return id == null ? null : UUID.fromString(id.toString());
    }

    /** @param signIn null for a program's token */
    public record Holder(Account account, @Nullable UUID signIn) {}

    private static JWK jwk(ServerKeys.Subkey key) {
        return new OctetSequenceKey.Builder(key.bytes())
                .keyID(key.keyId())
                .algorithm(JWSAlgorithm.HS256)
                .build();
    }

    private static NimbusJwtDecoder decoder(JWKSource<SecurityContext> keys, Clock clock) {
        DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(JWSAlgorithm.HS256, keys));
        // Time and audience are checked below, by our clock.
        processor.setJWTClaimsSetVerifier((claims, context) -> {});
        JwtTimestampValidator inTime = new JwtTimestampValidator(Duration.ZERO);
        inTime.setClock(clock);
        NimbusJwtDecoder decoder = new NimbusJwtDecoder(processor);
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(inTime, new JwtAudienceValidator(AUDIENCE)));
        return decoder;
    }
}
