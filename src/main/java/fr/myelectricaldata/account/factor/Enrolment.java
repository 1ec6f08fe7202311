package fr.myelectricaldata.account.factor;

import fr.myelectricaldata.account.Account;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;

/** A new shared secret, on its way to an authenticator app; kept nowhere until a code of it comes back. */
@SuppressWarnings("ArrayRecordComponent") // never compared, never printed
public record Enrolment(Account account, byte[] secret) {
    /** As long as a SHA-1 key should be (RFC 4226, 4). */
    private static final int BYTES = 20;

    private static final String ISSUER = "MyElectricalData";

    static Enrolment of(Account account, SecureRandom random) {
        byte[] secret = new byte[BYTES];
        random.nextBytes(secret);
        return new Enrolment(account, secret);
    }

    /** For typing, where there is no camera. */
    public String text() {
        return Base32.encode(secret);
    }

    /** The address behind the QR code ({@code otpauth://}, as Google Authenticator defined it and all others read it). */
    public String address() {
        String label = URLEncoder.encode(account.email().value(), StandardCharsets.UTF_8)
                .replace("+", "%20");
        return "otpauth://totp/" + ISSUER + ":" + label + "?secret=" + text() + "&issuer=" + ISSUER;
    }

    @Override
    public String toString() {
        return "a new second factor";
    }
}
