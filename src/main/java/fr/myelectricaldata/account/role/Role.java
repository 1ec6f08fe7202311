package fr.myelectricaldata.account.role;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A named set of permissions that accounts are given.
 *
 * @param id a UUID, or the name for those that were there from the start
 * @param name for machines, never changed
 * @param displayName for people, as it is stored; see {@link #titleKey}
 * @param system there from the start: neither renamed nor deleted
 * @param permissions in the order of {@link Permission}
 */
public record Role(
        String id,
        String name,
        String displayName,
        @Nullable String description,
        boolean system,
        Set<Permission> permissions) {
    /** The id of the role that may do everything and is changed by nobody. */
    public static final String ADMIN = "admin";

    public static final String MODERATOR = "moderator";

    /** The id of the role of every new account. */
    public static final String VISITOR = "visitor";

    public Role {
        permissions = new Rights(id, name, displayName, permissions, false).permissions();
    }

    public boolean frozen() {
        return id.equals(ADMIN);
    }

    /** The key of its translated title; empty for roles that people made. */
    public Optional<String> titleKey() {
        return Rights.titleKeyOf(id);
    }

    RoleLabel label() {
        return new RoleLabel(displayName, description);
    }
}
