package fr.myelectricaldata.account;

import fr.myelectricaldata.common.InvalidRequestException;

/** A password that satisfies {@link PasswordPolicy}; never printed. */
public record NewPassword(String value) {
    /** @throws InvalidRequestException {@code WEAK_PASSWORD}, {@code UNREADABLE_PASSWORD} */
    public NewPassword {
        if (!PasswordPolicy.readable(value)) {
            throw new InvalidRequestException("UNREADABLE_PASSWORD", "a password must be Unicode text");
        }
        if (!PasswordPolicy.brokenBy(value).isEmpty()) {
            throw new InvalidRequestException(
                    "WEAK_PASSWORD",
                    "a password must satisfy the policy",
                    PasswordPolicy.MIN_LENGTH,
                    PasswordPolicy.MAX_LENGTH);
        }
    }

    @Override
    public String toString() {
        return "a password";
    }
}
