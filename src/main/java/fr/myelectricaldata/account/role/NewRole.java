package fr.myelectricaldata.account.role;

import java.util.Set;

/** A role that somebody wants to make. */
public record NewRole(RoleName name, RoleLabel label, Set<Permission> permissions) {}
