package fr.myelectricaldata.account.conso;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.MACVerifier;
import fr.myelectricaldata.account.keys.ServerKeys;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The form of the tokens: HS256 JWTs under a subkey of their own, whose {@code sub} is a list of point numbers, which clients
 * read without a key. RFC 7519 wants one text there, so JWT libraries refuse them: they are read as plain JWS.
 */
@Component
class ConsoJwt {
    private static final String AUDIENCE = "conso";
    private static final Duration CLOCKS_APART = Duration.ofMinutes(1);
    /** Fifty points and a margin: nothing longer is looked at. */
    private static final int LONGEST = 4096;

    private final JWSHeader header;
    private final MACSigner signer;
    private final Map<String, JWSVerifier> verifiers;

    ConsoJwt(ServerKeys keys) {
        List<ServerKeys.Subkey> known = keys.subkeys("conso");
        this.header = new JWSHeader.Builder(JWSAlgorithm.HS256)
                .type(JOSEObjectType.JWT)
                .keyID(keys.currentId())
                .build();
        try {
            this.signer = new MACSigner(known.getFirst().bytes());
            this.verifiers = new LinkedHashMap<>();
            for (ServerKeys.Subkey key : known) {
                verifiers.put(key.keyId(), new MACVerifier(key.bytes()));
            }
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** @param end when it stops working, or null */
    String sign(UUID id, List<String> points, Instant now, @Nullable Instant end) {
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("sub", points);
        claims.put("aud", AUDIENCE);
        claims.put("iat", now.getEpochSecond());
        if (end != null) {
            claims.put("exp", end.getEpochSecond());
        }
        claims.put("jti", id.toString());
        JWSObject token = new JWSObject(header, new Payload(claims));
        try {
            token.sign(signer);
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
        return token.serialize();
    }

    /** The claims of a token that one of our keys signed for this purpose and that is in time. */
    Optional<Claims> read(String value, Instant now) {
        if (value.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            JWSObject token = JWSObject.parse(value);
            return genuine(token)
                    ? Optional.ofNullable(token.getPayload().toJSONObject()).flatMap(claims -> inTime(claims, now))
                    : Optional.empty();
        } catch (ParseException | JOSEException | IllegalArgumentException garbage) {
            return Optional.empty();
        }
    }

    private boolean genuine(JWSObject token) throws JOSEException {
        JWSHeader presented = token.getHeader();
        JWSVerifier verifier = presented.getKeyID() == null ? null : verifiers.get(presented.getKeyID());
        return verifier != null
                && JWSAlgorithm.HS256.equals(presented.getAlgorithm())
                && JOSEObjectType.JWT.equals(presented.getType())
                && token.verify(verifier);
    }

    private static Optional<Claims> inTime(Map<String, Object> claims, Instant now) {
        boolean ended = claims.containsKey("exp")
                && !(claims.get("exp") instanceof Number end && now.getEpochSecond() < end.longValue());
        boolean begun = claims.get("iat") instanceof Number begin
                && begin.longValue() <= now.plus(CLOCKS_APART).getEpochSecond();
        if (ended || !begun || !AUDIENCE.equals(claims.get("aud"))) {
            return Optional.empty();
        }
        return claims.get("jti") instanceof String id && claims.get("sub") instanceof List<?> points
                ? Optional.of(new Claims(
                        UUID.fromString(id),
                        points.stream().map(String::valueOf).collect(Collectors.toSet())))
                : Optional.empty();
    }

    record Claims(UUID id, Set<String> points) {}
}
