package fr.myelectricaldata.account;

import java.util.Optional;
import java.util.UUID;

/** The internal identity of an account. */
public record AccountId(UUID value) implements java.io.Serializable {
    public static AccountId random() {
        return new AccountId(UUID.randomUUID());
    }

    public static AccountId of(String text) {
        return new AccountId(UUID.fromString(text));
    }

    /** What somebody typed or an address holds; empty when it is no id. */
    public static Optional<AccountId> read(String text) {
        try {
            return Optional.of(of(text));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
