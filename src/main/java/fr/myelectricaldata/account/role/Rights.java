package fr.myelectricaldata.account.role;

import java.io.Serializable;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What one account may do, as it is carried by every authentication.
 *
 * @param roleId of the role
 * @param role its name, {@code visitor}
 * @param displayName its name for people, as it is stored; see {@link #titleKey}
 * @param permissions in the order of {@link Permission}, immutable
 * @param readsOnly changes nothing: the shared demonstration account, and the support in somebody's data
 * @param waiting the role permits more, once its holder came in by a second step
 */
public record Rights(
        String roleId, String role, String displayName, Set<Permission> permissions, boolean readsOnly, boolean waiting)
        implements Serializable {
    public static final Rights VISITOR = new Rights(Role.VISITOR, Role.VISITOR, "Visiteur", Set.of(), false);
    public static final Rights DEMO = new Rights(Role.VISITOR, Role.VISITOR, "Visiteur", Set.of(), true);
    /** Of whoever looks at somebody's data for the support: nothing of what the owner may do, and nothing of their own. */
    public static final Rights SUPPORT = new Rights("support", "support", "Assistance", Set.of(), true);

    public static final Rights ADMIN =
            new Rights(Role.ADMIN, Role.ADMIN, "Administrateur", EnumSet.allOf(Permission.class), false);

    private static final String WAITING = "ROLE_SECOND_STEP_MISSING";

    private static final Set<String> BUILT_IN = Set.of(Role.ADMIN, Role.MODERATOR, Role.VISITOR);

    public Rights {
        Set<Permission> copy = EnumSet.noneOf(Permission.class);
        copy.addAll(permissions);
        permissions = Collections.unmodifiableSet(copy);
    }

    public Rights(String roleId, String role, String displayName, Set<Permission> permissions, boolean readsOnly) {
        this(roleId, role, displayName, permissions, readsOnly, false);
    }

    /** Of the same role nothing is permitted, and its holder can be told why. */
    public Rights asleep() {
        return new Rights(roleId, role, displayName, Set.of(), readsOnly, true);
    }

    /**
     * Those of a role as it is stored.
     *
     * @param words of its permissions, between spaces; null for none
     */
    public static Rights stored(String roleId, String role, String displayName, @Nullable String words) {
        Set<Permission> permissions = roleId.equals(Role.ADMIN)
                ? ADMIN.permissions()
                : Permission.known(words == null ? List.of() : List.of(words.split(" ")));
        return new Rights(roleId, role, displayName, permissions, false);
    }

    public boolean may(Permission permission) {
        return permissions.contains(permission);
    }

    public boolean administrator() {
        return roleId.equals(Role.ADMIN);
    }

    /** Do daily quotas refuse? Administrators and the demonstration are counted all the same. */
    public boolean limited() {
        return !readsOnly && !administrator();
    }

    /** The key of its translated title; empty for roles that people made, which have only their own name. */
    public Optional<String> titleKey() {
        return readsOnly ? Optional.of("role.title.demo") : titleKeyOf(roleId);
    }

    /** The key of the translated title of the role with this id; empty for roles that people made. */
    public static Optional<String> titleKeyOf(String roleId) {
        return BUILT_IN.contains(roleId) ? Optional.of("role.title." + roleId) : Optional.empty();
    }

    private String reader() {
        return !readsOnly ? "ROLE_USER" : equals(SUPPORT) ? "ROLE_SUPPORT" : "ROLE_DEMO";
    }

    /** As Spring Security knows them: {@code ROLE_USER} for whoever may write, {@code ROLE_} and each permission's word. */
    public List<String> authorities() {
        Stream<String> person = waiting ? Stream.of(reader(), WAITING) : Stream.of(reader());
        return Stream.concat(person, permissions.stream().map(Permission::authority))
                .toList();
    }
}
