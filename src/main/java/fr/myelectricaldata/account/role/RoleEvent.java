package fr.myelectricaldata.account.role;

import fr.myelectricaldata.account.AccountId;
import fr.myelectricaldata.account.AccountPrincipal;

/** Something about roles that was changed, and by whom; published inside the transaction that changes it. */
public sealed interface RoleEvent {
    AccountPrincipal actor();

    record Created(AccountPrincipal actor, Role role) implements RoleEvent {}

    record Edited(AccountPrincipal actor, Role before, Role after) implements RoleEvent {}

    record Deleted(AccountPrincipal actor, Role role) implements RoleEvent {}

    record Given(AccountPrincipal actor, AccountId account, Rights before, Role role) implements RoleEvent {}
}
