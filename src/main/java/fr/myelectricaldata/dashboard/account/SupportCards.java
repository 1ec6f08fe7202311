package fr.myelectricaldata.dashboard.account;

import com.vaadin.flow.component.Component;
import fr.myelectricaldata.account.Account;
import fr.myelectricaldata.account.support.SupportAccess;
import fr.myelectricaldata.admin.support.SupportVisits;
import java.time.Clock;

/** The owner's agreement to the support, and what became of it. */
@org.springframework.stereotype.Component
class SupportCards {
    private final SupportAccess access;
    private final SupportVisits visits;
    private final Clock clock;

    SupportCards(SupportAccess access, SupportVisits visits, Clock clock) {
        this.access = access;
        this.visits = visits;
        this.clock = clock;
    }

    Component of(Account account) {
        return new SupportCard(account, access, visits, clock);
    }
}
