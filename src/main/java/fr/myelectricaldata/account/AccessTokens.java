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
 * Access tokens: HS256 JWTs (sub, iat, exp, aud, ver) under a subkey of SECRET_KEY. A token dies with its time, and at once
 * with its account or with the credentials that it was given for ({@code ver}).
 */
@Component
public class AccessTokens {
    /** The cookie in which a browser keeps one. */
    public static final String COOKIE = "access_token";

    /** Keeps tokens of the other surfaces from being taken for tokens of this one. */
    private static final String AUDIENCE = "v2";

    private static final String VERSION = "ver";

    private final String currentKey;
    private final NimbusJwtEncoder encoder;
    private final NimbusJwtDecoder decoder;
    private final AccountService accounts;
    private final Duration life;
    private final Clock clock;

    AccessTokens(ServerKeys keys, AccountService accounts, AccountSettings settings, Clock clock) {
        List<JWK> known = keys.subkeys("jwt").stream().map(AccessTokens::jwk).toList();
        this.currentKey = keys.currentId();
        this.encoder = new NimbusJwtEncoder(new ImmutableJWKSet<>(new JWKSet(known)));
        this.decoder = decoder(new ImmutableJWKSet<>(new JWKSet(known)), clock);
        this.accounts = accounts;
        this.life = settings.accessTokenLife();
        this.clock = clock;
    }

    public AccessToken issue(Account account) {
        Instant now = clock.instant();
        JwtClaimsSet claims = JwtClaimsSet.builder()
                .subject(account.id().toString())
                .issuedAt(now)
                .expiresAt(now.plus(life))
                .audience(List.of(AUDIENCE))
                .claim(VERSION, account.credentialVersion())
                .build();
        JwsHeader header =
                JwsHeader.with(MacAlgorithm.HS256).keyId(currentKey).type("JWT").build();
        return new AccessToken(
                encoder.encode(JwtEncoderParameters.from(header, claims)).getTokenValue(), life);
    }

    /** The active account of a token that is genuine, in time and of the account's present credentials. */
    public Optional<Account> verify(@Nullable String token) {
        try {
            return token == null ? Optional.empty() : holder(decoder.decode(token));
        } catch (JwtException | IllegalArgumentException forgedOrStale) {
            return Optional.empty();
        }
    }

    private Optional<Account> holder(Jwt token) {
        Object version = token.getClaims().get(VERSION);
        return accounts.find(AccountId.of(String.valueOf(token.getSubject())))
                .filter(Account::active)
                .filter(account ->
                        version instanceof Number number && number.intValue() == account.credentialVersion());
    }

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
