package fr.myelectricaldata.dashboard.meters;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import fr.myelectricaldata.account.AccountId;
import fr.myelectricaldata.consent.ConsentService;
import fr.myelectricaldata.consent.ConsentWait;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;

/** The way to the first meter, for pages that have nothing to show before it. */
@org.springframework.stereotype.Component
public class FirstMeter {
    private final ConsentService consents;
    private final boolean simulator;

    FirstMeter(ConsentService consents, @Value("${setting.ENEDIS_ENVIRONMENT:}") String environment) {
        this.consents = consents;
        this.simulator = environment.equals("simulator");
    }

    /** A card that says what will happen at Enedis, and leads there: what the page is for. */
    public Component card(AccountId account) {
        return new ConsentCard(simulator, true, () -> begin(account));
    }

    /** The same for a household that has meters already, and other things to do first. */
    Component cardForMore(AccountId account) {
        return new ConsentCard(simulator, false, () -> begin(account));
    }

    /**
     * What a consent that was given still waits for, when it does.
     *
     * @param changed is run when that has changed
     */
    public Optional<Component> waiting(AccountId account, Runnable changed) {
        ConsentWait wait = consents.waiting(account);
        return wait.over()
                ? Optional.empty()
                : Optional.of(new WaitingNotice(wait, () -> consents.waiting(account), changed));
    }

    /** Leads to Enedis at once: to renew a permission, or to give a new one. */
    public void begin(AccountId account) {
        UI.getCurrent().getPage().setLocation(consents.begin(account));
    }
}
