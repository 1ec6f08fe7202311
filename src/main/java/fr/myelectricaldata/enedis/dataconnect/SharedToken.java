package fr.myelectricaldata.enedis.dataconnect;

import fr.myelectricaldata.cache.EncryptedCache;
import fr.myelectricaldata.enedis.dataconnect.ApplicationToken.Token;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The token as the processes of one gateway share it: encrypted, under a name that tells the applications apart. */
@Component
class SharedToken {
    private static final String SEPARATOR = "\n";

    private final EncryptedCache cache;
    private final ApplicationKey key;
    private final String name;

    SharedToken(EncryptedCache cache, ApplicationKey key, EnedisSettings settings) {
        this.cache = cache;
        this.key = key;
        String application = settings.environment() + " " + settings.apiUrl() + " " + settings.clientId();
        this.name = "enedis:token:" + UUID.nameUUIDFromBytes(application.getBytes(StandardCharsets.UTF_8));
    }

    Optional<Token> read() {
        return cache.get(name, key.aead()).flatMap(SharedToken::parse);
    }

    void write(Token token, Duration timeToLive) {
        String text = String.join(
                SEPARATOR,
                token.value(),
                token.renewAt().toString(),
                token.end().toString());
        cache.put(name, text.getBytes(StandardCharsets.UTF_8), timeToLive, key.aead());
    }

    private static Optional<Token> parse(byte[] entry) {
        String[] lines = new String(entry, StandardCharsets.UTF_8).split(SEPARATOR, -1);
        try {
            return lines.length == 3
                    ? Optional.of(new Token(lines[0], Instant.parse(lines[1]), Instant.parse(lines[2])))
                    : Optional.empty();
        } catch (DateTimeException otherForm) {
            return Optional.empty();
        }
    }
}
