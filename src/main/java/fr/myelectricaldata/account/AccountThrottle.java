package fr.myelectricaldata.account;

import fr.myelectricaldata.account.keys.ServerKeys;
import fr.myelectricaldata.throttle.Throttle;
import fr.myelectricaldata.throttle.TooManyRequestsException;
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
 * Slows down whoever tries credentials, opens accounts or asks for mails in series; pages and API call the same. Each of the
 * {@code before…} methods throws {@link fr.myelectricaldata.throttle.TooManyRequestsException}.
 *
 * <p>Nobody is locked out by others (ADR 0016): a network that fails stops itself; failures from many networks stop only
 * networks from which nobody has ever signed in to that account. Names are counted alike whether they exist or not.
 */
@Component
public class AccountThrottle {
    private static final int PER_ADDRESS = 5;

    /** What all strangers together may try of one name, against what one network may. */
    private static final int STRANGERS = 3;

    /** Of every twenty mails that one network may order, how many may go to one address, from everywhere and from there. */
    private static final int TWENTY = 20;

    private static final int MAILS_FOR_ONE = 5;
    private static final int MAILS_FROM_ONE = 3;

    private final Throttle throttle;
    private final KnownNetworks networks;
    private final byte[] hashKey;
    private final Throttle.Limit signUps;
    private final Throttle.Limit attempts;
    private final Throttle.Limit attemptsByName;
    private final Throttle.Limit attemptsByAddress;
    private final Throttle.Limit mails;
    private final Throttle.Limit mailsByName;
    private final Throttle.Limit mailsByAddress;

    AccountThrottle(Throttle throttle, KnownNetworks networks, ServerKeys keys, AccountSettings settings) {
        this.throttle = throttle;
        this.networks = networks;
        this.hashKey = keys.subkeys("throttle").getFirst().bytes();
        int tries = settings.signInsPerQuarter();
        Duration quarter = Duration.ofMinutes(15);
        Duration hour = Duration.ofHours(1);
        this.signUps = new Throttle.Limit("sign-up", settings.signUpsPerHour(), hour);
        this.attempts = new Throttle.Limit("sign-in", tries, quarter);
        this.attemptsByName = new Throttle.Limit("sign-in-name", tries * STRANGERS, quarter);
        this.attemptsByAddress = new Throttle.Limit("sign-in-address", tries * PER_ADDRESS, quarter);
        int asked = settings.mailsPerHour();
        this.mails = new Throttle.Limit("mail", Math.max(1, asked * MAILS_FROM_ONE / TWENTY), hour);
        this.mailsByName = new Throttle.Limit("mail-name", Math.max(1, asked * MAILS_FOR_ONE / TWENTY), hour);
        this.mailsByAddress = new Throttle.Limit("mail-address", asked, hour);
    }

    /** @param address of the network, as the request came */
    public void beforeSignUp(@Nullable String address) {
        throttle.take(signUps, network(address));
    }

    /** @param email that is tried; kept only as a keyed hash */
    public void beforeSignIn(@Nullable String email, @Nullable String address) {
        before(email, address, attempts, attemptsByName, attemptsByAddress);
    }

    /** Nobody guesses a client secret: this only spares the database. */
    public void beforeToken(@Nullable String clientId, @Nullable String address) {
        throttle.take(attemptsByAddress, network(address));
        throttle.take(attempts, hash(named(clientId) + '@' + network(address)));
    }

    /** Before a mail is ordered for whoever reads {@code email}. */
    public void beforeMail(@Nullable String email, @Nullable String address) {
        before(email, address, mails, mailsByName, mailsByAddress);
    }

    /** Before a link is opened; nobody guesses one, but each costs work. */
    public void beforeLink(@Nullable String address) {
        throttle.take(attemptsByAddress, network(address));
    }

    /** Somebody proved to be this account's owner: strangers who guess cannot keep this network out any more. */
    public void proved(AccountId account, @Nullable String address) {
        networks.remember(account, hash(network(address)));
    }

    private void before(
            @Nullable String email,
            @Nullable String address,
            Throttle.Limit both,
            Throttle.Limit byName,
            Throttle.Limit byAddress) {
        String network = network(address);
        String name = named(email);
        throttle.take(byAddress, network);
        throttle.take(both, hash(name + '@' + network));
        try {
            throttle.take(byName, hash(name));
        } catch (TooManyRequestsException strangersGuess) {
            if (!networks.knows(name, hash(network))) {
                throw strangersGuess;
            }
        }
    }

    private static String named(@Nullable String name) {
        return name == null ? "" : name.strip().toLowerCase(Locale.ROOT);
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
