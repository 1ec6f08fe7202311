package fr.myelectricaldata.dashboard.meters;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import fr.myelectricaldata.account.AccountId;
import fr.myelectricaldata.consent.ConsentService;
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

    /** A card that says what will happen at Enedis, and leads there. */
    public Component card(AccountId account) {
        return new ConsentCard(simulator, () -> begin(account));
    }

    /** Leads to Enedis at once: to renew a permission, or to give a new one. */
    public void begin(AccountId account) {
        UI.getCurrent().getPage().setLocation(consents.begin(account));
    }
}
