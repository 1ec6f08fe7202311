package fr.myelectricaldata.demo;

import fr.myelectricaldata.account.AccountId;
import fr.myelectricaldata.account.AccountPrincipal;
import fr.myelectricaldata.account.role.Rights;
import fr.myelectricaldata.meter.Origin;
import fr.myelectricaldata.meter.UsagePoint;
import fr.myelectricaldata.meter.UsagePointEditor;
import fr.myelectricaldata.meter.UsagePointId;
import fr.myelectricaldata.meter.UsagePointService;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/** The shared account that anybody may look around in: there from the start, with all its points. */
@Component
public class DemoAccount {
    /** The name shown in the shell; RFC 2606 keeps the domain from ever receiving mail. */
    public static final String EMAIL = "demo@demo.invalid";

    private static final Logger log = LoggerFactory.getLogger(DemoAccount.class);

    private final DemoAccounts accounts;
    private final UsagePointService usagePoints;
    private final UsagePointEditor editor;
    private final DemoPoints points;

    DemoAccount(DemoAccounts accounts, UsagePointService usagePoints, UsagePointEditor editor, DemoPoints points) {
        this.accounts = accounts;
        this.usagePoints = usagePoints;
        this.editor = editor;
        this.points = points;
    }

    /** Who a visitor of the demonstration is. */
    public AccountPrincipal principal() {
        return new AccountPrincipal(accounts.ensure(), EMAIL, Rights.DEMO);
    }

    /** Makes what is missing; a second process that does the same at once changes nothing. */
    @EventListener(ApplicationReadyEvent.class)
    void ensure() {
        AccountId account = accounts.ensure();
        for (UsagePointId missing : missing(account)) {
            try {
                UsagePoint attached = usagePoints.attach(account, missing, Origin.DEMO, null);
                name(attached);
                usagePoints.refreshContract(attached.id());
            } catch (DataIntegrityViolationException race) {
                if (missing(account).contains(missing)) {
                    throw race;
                }
                log.debug("Another process attached {} at the same moment.", missing);
            }
        }
    }

    private void name(UsagePoint attached) {
        points.find(attached.number())
                .ifPresent(meter -> editor.rename(
                        attached.holder(), attached.id(), meter.household().label()));
    }

    /** The first one to show comes last: of two points the younger stands first. */
    private Set<UsagePointId> missing(AccountId account) {
        Set<UsagePointId> attached =
                usagePoints.list(account).stream().map(UsagePoint::number).collect(Collectors.toSet());
        return points.all().sequencedKeySet().reversed().stream()
                .filter(number -> !attached.contains(number))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
