package fr.myelectricaldata.account.role;

import fr.myelectricaldata.common.InvalidRequestException;
import java.util.regex.Pattern;

/** @param value lower-case letters, digits and underscores, 2 to 50, a letter first */
public record RoleName(String value) {
    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9_]{1,49}");

    public RoleName {
        if (!FORM.matcher(value).matches()) {
            throw new InvalidRequestException("INVALID_ROLE_NAME", "not the name of a role");
        }
    }
}
