package fr.myelectricaldata.notification;

import fr.myelectricaldata.account.AccountId;
import fr.myelectricaldata.account.keys.ServerKeys;
import fr.myelectricaldata.account.links.DeadLinkException;
import fr.myelectricaldata.common.InvalidRequestException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Links that end mails of some kinds to one account, and do nothing else: whoever has the mail may use them without signing
 * in, as often as they like (RFC 8058). They are signed, not stored, and live as long as SECRET_KEY.
 */
@Service
public class UnsubscribeLinks {
    private static final String LABEL = "unsubscribe";
    private static final String ALGORITHM = "HmacSHA256";
    private static final Pattern FORM = Pattern.compile("([0-9a-f-]{36}\\.[A-Z_~]{1,200})\\.([A-Za-z0-9_-]{43})");

    private final ServerKeys keys;
    private final NoticeChoices choices;

    UnsubscribeLinks(ServerKeys keys, NoticeChoices choices) {
        this.keys = keys;
        this.choices = choices;
    }

    /** Whose mails of which kinds a link ends. */
    public record Subscription(AccountId account, Set<NoticeKind> kinds) {}

    String token(AccountId account, Set<NoticeKind> kinds) {
        String what =
                account + "." + kinds.stream().sorted().map(NoticeKind::name).collect(Collectors.joining("~"));
        return what + "." + sign(what, keys.subkeys(LABEL).getFirst());
    }

    /** @throws DeadLinkException for a link that we did not make, or made under a key that is gone */
    public Subscription look(@Nullable String token) {
        var parts = FORM.matcher(token == null ? "" : token);
        if (!parts.matches()) {
            throw DeadLinkException.unknown();
        }
        byte[] signature = parts.group(2).getBytes(StandardCharsets.US_ASCII);
        String what = parts.group(1);
        boolean ours = keys.subkeys(LABEL).stream()
                .anyMatch(
                        key -> MessageDigest.isEqual(signature, sign(what, key).getBytes(StandardCharsets.US_ASCII)));
        if (!ours) {
            throw DeadLinkException.unknown();
        }
        return subscription(List.of(what.split("\\.")));
    }

    private static Subscription subscription(List<String> parts) {
        try {
            return new Subscription(
                    AccountId.of(parts.getFirst()),
                    Arrays.stream(parts.getLast().split("~"))
                            .map(NoticeKind::valueOf)
                            .collect(Collectors.toSet()));
        } catch (IllegalArgumentException | InvalidRequestException ofAnotherVersion) {
            throw DeadLinkException.unknown();
        }
    }

    /** @throws DeadLinkException as {@link #look} does */
    public Subscription unsubscribe(@Nullable String token) {
        Subscription subscription = look(token);
        subscription
                .kinds()
                .forEach(kind -> choices.change(subscription.account(), kind, choice -> choice.withMailed(false)));
        return subscription;
    }

    private static String sign(String what, ServerKeys.Subkey key) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key.bytes(), ALGORITHM));
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(mac.doFinal(what.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
