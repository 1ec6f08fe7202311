package fr.myelectricaldata.account;

import fr.myelectricaldata.account.keys.ServerKeys;
import fr.myelectricaldata.throttle.Throttle;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Slows down whoever tries credentials or opens accounts in series; pages and API call the same. Each method throws
 * {@link fr.myelectricaldata.throttle.TooManyRequestsException}.
 */
@Component
public class AccountThrottle {
    private static final int PER_ADDRESS = 5;

    private final Throttle throttle;
    private final byte[] hashKey;
    private final Throttle.Limit signUps;
    private final Throttle.Limit attemptsByName;
    private final Throttle.Limit attemptsByAddress;

    AccountThrottle(Throttle throttle, ServerKeys keys, AccountSettings settings) {
        this.throttle = throttle;
        this.hashKey = keys.subkeys("throttle").getFirst().bytes();
        int attempts = settings.signInsPerQuarter();
        Duration quarter = Duration.ofMinutes(15);
        this.signUps = new Throttle.Limit("sign-up", settings.signUpsPerHour(), Duration.ofHours(1));
        this.attemptsByName = new Throttle.Limit("sign-in", attempts, quarter);
        this.attemptsByAddress = new Throttle.Limit("sign-in-address", attempts * PER_ADDRESS, quarter);
    }

    /** @param address of the network, as the request came */
    public void beforeSignUp(@Nullable String address) {
        throttle.take(signUps, network(address));
    }

    /** @param name the e-mail or client id that is tried; kept only as a keyed hash */
    public void beforeSignIn(@Nullable String name, @Nullable String address) {
        throttle.take(attemptsByAddress, network(address));
        throttle.take(attemptsByName, hash(name == null ? "" : name.strip().toLowerCase(Locale.ROOT)));
    }

    /** One household has one IPv4 address, but a whole /64 of IPv6. */
    public static String network(@Nullable String address) {
        if (address == null || address.isBlank()) {
            return "unknown";
        }
        String[] groups = address.split(":", -1);
        boolean short6 = address.contains("::") || groups.length < 5;
        return groups.length < 3 || short6 ? address : String.join(":", groups[0], groups[1], groups[2], groups[3]);
    }

    private String hash(String name) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(hashKey, "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(name.getBytes(StandardCharsets.UTF_8)), 0, 16);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
