package fr.myelectricaldata.enedis.dataconnect;

import com.google.crypto.tink.Aead;
import fr.myelectricaldata.account.AccountId;
import fr.myelectricaldata.cache.EncryptedCache;
import fr.myelectricaldata.metering.FetchRequest.Urgency;
import fr.myelectricaldata.testing.MovableClock;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** The room's objects, built by hand around a stub server. */
public final class TestRoom {
    final MovableClock clock = MovableClock.at("2026-11-23T09:00:00Z");
    public final Budget budget = new Budget();
    final Cache cache;
    final EnedisSettings settings;
    public final EnedisEndpoints endpoints;
    final EnedisErrors errors = new EnedisErrors(clock);
    final EnedisHttp http;
    final ApplicationToken token;
    final EnedisStatus status;
    public final EnedisClient client;

    public TestRoom(StubEnedis stub) {
        this(stub.url(), Duration.ofSeconds(20), new Cache());
    }

    TestRoom(URI api, Duration readTimeout, Cache cache) {
        this.cache = cache;
        settings = settings(EnedisEnvironment.SIMULATOR, api, null, readTimeout);
        endpoints = new EnedisEndpoints(settings);
        http = new EnedisHttp(settings, endpoints);
        TokenEndpoint endpoint = new TokenEndpoint(http, errors, settings, clock);
        token = new ApplicationToken(
                endpoint, new SharedToken(cache, ApplicationKey.from("a secret of the tests"), settings), clock);
        status = new EnedisStatus(budget, settings, clock);
        client = new EnedisClient(http, token, errors, budget, status, new FaultLog(event -> {}, clock), settings);
    }

    static EnedisSettings settings(EnedisEnvironment environment, URI apiUrl, URI authorizeUrl, Duration readTimeout) {
        return new EnedisSettings(
                environment,
                environment == EnedisEnvironment.SIMULATOR ? "" : "an-id",
                environment == EnedisEnvironment.SIMULATOR ? "" : "a-secret",
                URI.create("http://localhost:8000/oauth/callback"),
                apiUrl,
                authorizeUrl,
                Duration.ofSeconds(5),
                readTimeout,
                1000,
                Duration.ofSeconds(20),
                Duration.ofMinutes(1));
    }

    public record Grant(String family, AccountId account, Urgency urgency, Duration patience) {}

    /** Grants everything and remembers. */
    public static final class Budget implements CallBudget {
        public final List<Grant> grants = new CopyOnWriteArrayList<>();
        public final List<AccountId> hurried = new CopyOnWriteArrayList<>();
        final Map<String, Instant> closed = new ConcurrentHashMap<>();

        @Override
        public void acquire(String family, AccountId account, Urgency urgency, Duration patience) {
            grants.add(new Grant(family, account, urgency, patience));
        }

        @Override
        public void hurry(String family, AccountId account) {
            hurried.add(account);
        }

        @Override
        public int backgroundCallsPerHour() {
            return 900;
        }

        @Override
        public void close(String family, Instant until) {
            closed.put(family, until);
        }

        @Override
        public Map<String, Integer> callsLastHour() {
            return Map.of("mesure_synchrone_auto", grants.size());
        }
    }

    /** Keeps ciphertexts in a map, as the real stores do elsewhere. */
    static final class Cache implements EncryptedCache {
        final Map<String, byte[]> entries = new ConcurrentHashMap<>();
        final Map<String, Duration> lives = new ConcurrentHashMap<>();

        @Override
        public Optional<byte[]> get(String key, Aead cipher) {
            try {
                byte[] entry = entries.get(key);
                return entry == null
                        ? Optional.empty()
                        : Optional.of(cipher.decrypt(entry, key.getBytes(StandardCharsets.UTF_8)));
            } catch (GeneralSecurityException foreign) {
                return Optional.empty();
            }
        }

        @Override
        public void put(String key, byte[] value, Duration timeToLive, Aead cipher) {
            try {
                entries.put(key, cipher.encrypt(value, key.getBytes(StandardCharsets.UTF_8)));
                lives.put(key, timeToLive);
            } catch (GeneralSecurityException failure) {
                throw new IllegalStateException(failure);
            }
        }

        @Override
        public void remove(String key) {
            entries.remove(key);
        }

        @Override
        public int removeAll(String prefix) {
            int before = entries.size();
            entries.keySet().removeIf(key -> key.startsWith(prefix));
            return before - entries.size();
        }
    }
}
