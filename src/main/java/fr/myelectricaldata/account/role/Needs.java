package fr.myelectricaldata.account.role;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Stands on a method of a service's interface whose first argument is the {@link fr.myelectricaldata.account.AccountPrincipal}
 * on whose behalf it is called. The actor's permissions are read afresh on each call, on whichever thread: a page that was
 * opened an hour ago permits nothing that was taken away since. Whoever lacks the permission meets
 * {@link PermissionMissingException}.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Needs {
    Permission value();
}
