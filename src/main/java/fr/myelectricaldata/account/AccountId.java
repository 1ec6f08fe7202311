package fr.myelectricaldata.account;

import java.util.UUID;

/** The internal identity of an account. */
public record AccountId(UUID value) implements java.io.Serializable {
    public static AccountId random() {
        return new AccountId(UUID.randomUUID());
    }

    public static AccountId of(String text) {
        return new AccountId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
