package fr.myelectricaldata.account.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import fr.myelectricaldata.account.role.Permission;
import fr.myelectricaldata.account.role.Rights;
import fr.myelectricaldata.account.role.Role;
import fr.myelectricaldata.gateway.ApiTexts;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Roles and permissions as MyElectricalData 1.22 named them; a permission's id is its name. */
final class RoleWire {
    private RoleWire() {}

    /** In {@code /accounts/me}. */
    record Held(
            String id,
            String name,
            @JsonProperty("display_name") String displayName,
            List<Permitted> permissions) {
        static Held of(Rights rights, ApiTexts texts) {
            return new Held(
                    rights.roleId(),
                    rights.role(),
                    rights.titleKey().map(texts::text).orElse(rights.displayName()),
                    Permitted.all(rights.permissions(), texts));
        }
    }

    record Shown(
            String id,
            String name,
            @JsonProperty("display_name") String displayName,
            @Nullable String description,
            @JsonProperty("is_system") boolean system,
            List<Permitted> permissions) {
        static Shown of(Role role, ApiTexts texts) {
            return new Shown(
                    role.id(),
                    role.name(),
                    role.titleKey().map(texts::text).orElse(role.displayName()),
                    role.titleKey().isPresent() ? texts.text("role.text." + role.id()) : role.description(),
                    role.system(),
                    Permitted.all(role.permissions(), texts));
        }
    }

    record Permitted(
            String id,
            String name,
            @JsonProperty("display_name") String displayName,
            String resource) {
        static List<Permitted> all(Collection<Permission> permissions, ApiTexts texts) {
            return permissions.stream()
                    .map(one -> new Permitted(one.word(), one.word(), title(one, texts), one.resource()))
                    .toList();
        }
    }

    record Described(
            String id,
            String name,
            @JsonProperty("display_name") String displayName,
            String description) {
        /** All there are, by what they are about. */
        static Map<String, List<Described>> byResource(ApiTexts texts) {
            return Arrays.stream(Permission.values())
                    .collect(Collectors.groupingBy(
                            Permission::resource,
                            LinkedHashMap::new,
                            Collectors.mapping(one -> of(one, texts), Collectors.toList())));
        }

        private static Described of(Permission one, ApiTexts texts) {
            return new Described(
                    one.word(), one.word(), title(one, texts), texts.text("permission." + one.word() + ".text"));
        }
    }

    private static String title(Permission permission, ApiTexts texts) {
        return texts.text("permission." + permission.word());
    }

    record Wanted(
            @Nullable String name,
            @JsonProperty("display_name") @Nullable String displayName,
            @Nullable String description,
            @JsonProperty("permission_ids") @Nullable List<String> permissionIds) {}

    record WantedPermissions(
            @JsonProperty("permission_ids") @Nullable List<String> permissionIds) {}

    record WantedRole(@JsonProperty("role_id") @Nullable String roleId) {}

    record Permissions(
            @JsonProperty("role_id") String roleId,
            @JsonProperty("permission_count") int count) {}

    record Given(
            @JsonProperty("user_id") String userId,
            @JsonProperty("role_id") String roleId,
            @JsonProperty("role_name") String roleName) {}
}
