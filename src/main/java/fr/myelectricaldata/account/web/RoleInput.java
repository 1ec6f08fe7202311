package fr.myelectricaldata.account.web;

import static fr.myelectricaldata.gateway.InvalidInputException.field;

import fr.myelectricaldata.account.AccountId;
import fr.myelectricaldata.account.AccountNotFoundException;
import fr.myelectricaldata.account.role.NewRole;
import fr.myelectricaldata.account.role.Permission;
import fr.myelectricaldata.account.role.Role;
import fr.myelectricaldata.account.role.RoleLabel;
import fr.myelectricaldata.account.role.RoleName;
import fr.myelectricaldata.common.InvalidRequestException;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what clients say of roles; every fault names its field. */
final class RoleInput {
    private RoleInput() {}

    static NewRole role(RoleWire.Wanted wanted) {
        return new NewRole(
                field("name", wanted.name(), RoleName::new),
                new RoleLabel(name(wanted.displayName()), description(wanted.description())),
                wanted.permissionIds() == null ? Set.of() : permissions(wanted.permissionIds()));
    }

    /** What is not said stays as it was; an empty description takes it away. */
    static RoleLabel label(RoleWire.Wanted wanted, Role before) {
        return new RoleLabel(
                wanted.displayName() == null ? before.displayName() : name(wanted.displayName()),
                wanted.description() == null ? before.description() : description(wanted.description()));
    }

    private static String name(@Nullable String text) {
        return field("display_name", text, RoleLabel::checkedName);
    }

    private static @Nullable String description(@Nullable String text) {
        return text == null ? null : field("description", text, RoleLabel::checkedDescription);
    }

    static Set<Permission> permissions(@Nullable List<String> ids) {
        Set<Permission> permissions = EnumSet.noneOf(Permission.class);
        field("permission_ids", ids == null ? null : "", text -> text);
        Objects.requireNonNullElse(ids, List.<String>of())
                .forEach(id -> permissions.add(field("permission_ids", id, RoleInput::permission)));
        return permissions;
    }

    private static Permission permission(String id) {
        return Permission.of(id)
                .orElseThrow(() -> new InvalidRequestException("UNKNOWN_PERMISSION", "no such permission"));
    }

    /** Whatever is no id of ours is nobody's. */
    static AccountId account(String id) {
        try {
            return AccountId.of(id);
        } catch (IllegalArgumentException malformed) {
            AccountNotFoundException nobody = new AccountNotFoundException();
            nobody.initCause(malformed);
            throw nobody;
        }
    }
}
