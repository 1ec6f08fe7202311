package fr.myelectricaldata.account.role;

import fr.myelectricaldata.account.Account;
import fr.myelectricaldata.account.AccountPrincipal;
import fr.myelectricaldata.account.AccountService;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.AnnotatedElementUtils;

/** Asks for what {@link Needs} names, before anything of the method runs; one statement. */
final class NeedsGuard implements MethodInterceptor {
    private final ObjectProvider<AccountService> accounts;

    NeedsGuard(ObjectProvider<AccountService> accounts) {
        this.accounts = accounts;
    }

    @Override
    public @Nullable Object invoke(MethodInvocation call) throws Throwable {
        Needs needs = AnnotatedElementUtils.findMergedAnnotation(call.getMethod(), Needs.class);
        if (needs == null || call.getArguments().length == 0) {
            throw new IllegalStateException("nobody can tell who calls " + call.getMethod());
        }
        if (!(call.getArguments()[0] instanceof AccountPrincipal actor) || !may(actor, needs.value())) {
            throw new PermissionMissingException();
        }
        return call.proceed();
    }

    /** Who looks at somebody's pages for the support does not act in their name, whatever that account may do. */
    private boolean may(AccountPrincipal actor, Permission permission) {
        if (actor.rights().waiting()) {
            throw new SecondStepMissingException();
        }
        return !actor.rights().readsOnly() && mayToday(actor, permission);
    }

    private boolean mayToday(AccountPrincipal actor, Permission permission) {
        return accounts.getObject()
                .find(actor.id())
                .filter(Account::active)
                .map(account -> account.rights().may(permission))
                .orElse(false);
    }
}
