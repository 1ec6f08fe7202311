package fr.myelectricaldata.admin.stats;

import fr.myelectricaldata.account.AccountPrincipal;
import fr.myelectricaldata.account.role.Needs;
import fr.myelectricaldata.account.role.Permission;
import java.util.function.Consumer;

/** The service in numbers; each look takes the same few statements, however many accounts there are. */
public interface Statistics {
    @Needs(Permission.ADMIN_DASHBOARD)
    History history(AccountPrincipal actor, Stretch stretch);

    @Needs(Permission.ADMIN_DASHBOARD)
    Today today(AccountPrincipal actor);

    /**
     * Tells what is true now, at once and then every some seconds, until the watch is closed. All who watch share one look.
     *
     * @param listener is called on a thread of this room and must not wait
     */
    @Needs(Permission.ADMIN_DASHBOARD)
    Watch watch(AccountPrincipal actor, Consumer<Now> listener);

    /** Closing it twice does no harm. */
    interface Watch extends AutoCloseable {
        @Override
        void close();
    }
}
