package fr.myelectricaldata.account.web;

import static fr.myelectricaldata.gateway.InvalidInputException.field;

import fr.myelectricaldata.account.AccountPrincipal;
import fr.myelectricaldata.account.role.Permission;
import fr.myelectricaldata.account.role.Role;
import fr.myelectricaldata.account.role.RoleRefusedException;
import fr.myelectricaldata.account.role.Roles;
import fr.myelectricaldata.gateway.ApiResponse;
import fr.myelectricaldata.gateway.ApiResponses;
import fr.myelectricaldata.gateway.ApiTexts;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Roles, and who is given them. */
@RestController
@RequestMapping("/api/admin/roles")
@Tag(name = "Admin")
@RolesAllowed("roles")
class RoleController {
    private final Roles roles;
    private final RoleRefusals refusals;
    private final ApiResponses responses;
    private final ApiTexts texts;

    RoleController(Roles roles, RoleRefusals refusals, ApiResponses responses, ApiTexts texts) {
        this.roles = roles;
        this.refusals = refusals;
        this.responses = responses;
        this.texts = texts;
    }

    @GetMapping
    ApiResponse<List<RoleWire.Shown>> list() {
        return responses.ok(
                roles.all().stream().map(role -> RoleWire.Shown.of(role, texts)).toList());
    }

    @GetMapping("/permissions")
    ApiResponse<Map<String, List<RoleWire.Described>>> permissions() {
        return responses.ok(RoleWire.Described.byResource(texts));
    }

    @PostMapping
    ApiResponse<RoleWire.Shown> create(
            @AuthenticationPrincipal AccountPrincipal who, @RequestBody RoleWire.Wanted wanted) {
        return shown(roles.create(who, RoleInput.role(wanted)));
    }

    @GetMapping("/{roleId}")
    ApiResponse<RoleWire.Shown> get(@PathVariable("roleId") String id) {
        return shown(roles.get(id));
    }

    @PatchMapping("/{roleId}")
    ApiResponse<RoleWire.Shown> edit(
            @AuthenticationPrincipal AccountPrincipal who,
            @PathVariable("roleId") String id,
            @RequestBody RoleWire.Wanted wanted) {
        Role before = roles.get(id);
        Set<Permission> permissions =
                wanted.permissionIds() == null ? before.permissions() : RoleInput.permissions(wanted.permissionIds());
        return shown(roles.edit(who, id, RoleInput.label(wanted, before), permissions));
    }

    @PutMapping("/{roleId}/permissions")
    ApiResponse<RoleWire.Permissions> permit(
            @AuthenticationPrincipal AccountPrincipal who,
            @PathVariable("roleId") String id,
            @RequestBody RoleWire.WantedPermissions wanted) {
        Role role = roles.permit(who, id, RoleInput.permissions(wanted.permissionIds()));
        return responses.ok(
                new RoleWire.Permissions(role.id(), role.permissions().size()));
    }

    @DeleteMapping("/{roleId}")
    ApiResponse<Wire.Message> delete(@AuthenticationPrincipal AccountPrincipal who, @PathVariable("roleId") String id) {
        roles.delete(who, id);
        return responses.ok(new Wire.Message(texts.text("api.role.deleted")));
    }

    @PutMapping("/users/{userId}/role")
    ApiResponse<RoleWire.Given> give(
            @AuthenticationPrincipal AccountPrincipal who,
            @PathVariable("userId") String user,
            @RequestBody RoleWire.WantedRole wanted) {
        String roleId = field("role_id", wanted.roleId(), text -> text);
        roles.give(who, RoleInput.account(user), roleId);
        return responses.ok(new RoleWire.Given(user, roleId, roles.get(roleId).name()));
    }

    /** The contract knows three codes and always answers 200. */
    @ExceptionHandler
    ResponseEntity<?> refused(RoleRefusedException refusal, HttpServletRequest request) {
        return refusals.answer(refusal, request);
    }

    private ApiResponse<RoleWire.Shown> shown(Role role) {
        return responses.ok(RoleWire.Shown.of(role, texts));
    }
}
