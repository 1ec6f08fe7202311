package fr.myelectricaldata.account.life;

import fr.myelectricaldata.account.Account;
import fr.myelectricaldata.account.AccountAdded;
import fr.myelectricaldata.account.VerifiedAddresses;
import fr.myelectricaldata.account.links.LinkKind;
import fr.myelectricaldata.mail.MailOrder;
import fr.myelectricaldata.mail.Mails;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Hands orders for mails with links over; a mail that comes later than its link would live is not worth sending. */
@Component
class LinkOrders {
    private final Mails mails;
    private final JsonMapper json;

    LinkOrders(Mails mails, JsonMapper json) {
        this.mails = mails;
        this.json = json;
    }

    void order(LinkOrder order) {
        mails.order(new MailOrder(
                LinkLetters.NAME, json.writeValueAsString(order), order.kind().life()));
    }

    /** Whoever signs up is asked at once to verify the address; whoever is invited gets a link of another kind. */
    @EventListener
    void accountAdded(AccountAdded added) {
        Account account = added.account();
        if (!account.rights().readsOnly() && VerifiedAddresses.missing(account)) {
            order(LinkOrder.of(LinkKind.VERIFY_EMAIL, account.id(), Speaking.language()));
        }
    }
}
