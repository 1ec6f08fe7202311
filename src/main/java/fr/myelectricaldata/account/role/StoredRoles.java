package fr.myelectricaldata.account.role;

import fr.myelectricaldata.account.Account;
import fr.myelectricaldata.account.AccountId;
import fr.myelectricaldata.account.AccountNotFoundException;
import fr.myelectricaldata.account.AccountPrincipal;
import fr.myelectricaldata.account.AccountService;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The roles of the database. */
@Service
class StoredRoles implements Roles {
    private final RoleTable table;
    private final AccountService accounts;
    private final Administrators administrators;
    private final ApplicationEventPublisher events;

    StoredRoles(
            RoleTable table, AccountService accounts, Administrators administrators, ApplicationEventPublisher events) {
        this.table = table;
        this.accounts = accounts;
        this.administrators = administrators;
        this.events = events;
    }

    @Override
    public List<Role> all() {
        return table.all();
    }

    @Override
    public Role get(String id) {
        return table.find(id).orElseThrow(RoleNotFoundException::new);
    }

    @Override
    public Map<String, Integer> members() {
        return table.members();
    }

    @Override
    @Transactional
    public Role create(AccountPrincipal actor, NewRole wanted) {
        Reach.of(rightsOf(actor)).covers(wanted.permissions());
        RoleLabel label = wanted.label();
        Role role = new Role(
                UUID.randomUUID().toString(),
                wanted.name().value(),
                label.displayName(),
                label.description(),
                false,
                wanted.permissions());
        if (!table.add(role)) {
            throw new RoleNameTakenException();
        }
        events.publishEvent(new RoleEvent.Created(actor, role));
        return role;
    }

    @Override
    @Transactional
    public Role edit(AccountPrincipal actor, String id, RoleLabel label, Set<Permission> permissions) {
        Role before = locked(id);
        if (before.system()) {
            throw new SystemRoleException();
        }
        return change(actor, before, label, permissions);
    }

    @Override
    @Transactional
    public Role permit(AccountPrincipal actor, String id, Set<Permission> permissions) {
        Role before = locked(id);
        if (before.frozen()) {
            throw new SystemRoleException();
        }
        return change(actor, before, before.label(), permissions);
    }

    private Role change(AccountPrincipal actor, Role before, RoleLabel label, Set<Permission> permissions) {
        Reach.of(rightsOf(actor)).covers(before.permissions()).covers(permissions);
        if (!label.equals(before.label())) {
            table.label(before.id(), label);
        }
        if (!permissions.equals(before.permissions())) {
            table.permit(before.id(), permissions);
        }
        Role after = new Role(
                before.id(), before.name(), label.displayName(), label.description(), before.system(), permissions);
        if (!after.equals(before)) {
            events.publishEvent(new RoleEvent.Edited(actor, before, after));
        }
        return after;
    }

    @Override
    @Transactional
    public void delete(AccountPrincipal actor, String id) {
        Role role = locked(id);
        if (role.system()) {
            throw new SystemRoleException();
        }
        Reach.of(rightsOf(actor)).covers(role.permissions());
        try {
            table.delete(id);
        } catch (DataIntegrityViolationException accountsHaveIt) {
            RoleInUseException inUse = new RoleInUseException();
            inUse.initCause(accountsHaveIt);
            throw inUse;
        }
        events.publishEvent(new RoleEvent.Deleted(actor, role));
    }

    @Override
    @Transactional
    public void give(AccountPrincipal actor, AccountId id, String roleId) {
        Role role = locked(roleId);
        Account account = accounts.get(id);
        Rights before = account.rights();
        if (before.readsOnly()) {
            throw new AccountNotFoundException();
        }
        Reach.of(rightsOf(actor)).reaches(before).reaches(role);
        if (before.roleId().equals(role.id())) {
            return;
        }
        if (before.administrator()) {
            administrators.refuseBySetting(account);
            administrators.requireAnother(id);
        }
        table.give(id, role.id());
        events.publishEvent(new RoleEvent.Given(actor, id, before, role));
    }

    /** As it is, until the transaction ends. */
    private Role locked(String id) {
        if (!table.lock(id)) {
            throw new RoleNotFoundException();
        }
        return get(id);
    }

    private Rights rightsOf(AccountPrincipal actor) {
        return accounts.find(actor.id())
                .filter(Account::active)
                .map(Account::rights)
                .orElseThrow(PermissionMissingException::new);
    }
}
