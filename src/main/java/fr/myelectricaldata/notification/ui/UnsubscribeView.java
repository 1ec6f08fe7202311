package fr.myelectricaldata.notification.ui;

import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import fr.myelectricaldata.account.links.DeadLinkException;
import fr.myelectricaldata.notification.NoticeKind;
import fr.myelectricaldata.notification.UnsubscribeLinks;
import fr.myelectricaldata.ui.ActionButton;
import fr.myelectricaldata.ui.Chip.Tone;
import fr.myelectricaldata.ui.ErrorText;
import fr.myelectricaldata.ui.Notice;
import fr.myelectricaldata.ui.shell.PublicLayout;
import java.util.Set;

/** Ends mails of some kinds by a link in one of them, once its reader says so: mail scanners open links as well. */
@Route(value = "unsubscribe", layout = PublicLayout.class)
@AnonymousAllowed
class UnsubscribeView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private final UnsubscribeLinks links;
    private final Div card = new Div();

    UnsubscribeView(UnsubscribeLinks links) {
        this.links = links;
        addClassName("narrow");
        card.addClassNames("card", "form");
        add(new H1(getTranslation("notice.unsubscribe.title")), card);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("notice.unsubscribe.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String token = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("token")
                .orElse("");
        card.removeAll();
        try {
            ask(token, links.look(token).kinds());
        } catch (DeadLinkException notOurs) {
            card.add(new Notice(Tone.WARN, ErrorText.of(notOurs, getLocale()).what()), settings());
        }
    }

    private void ask(String token, Set<NoticeKind> kinds) {
        UnorderedList list = new UnorderedList();
        list.addClassName("lines");
        kinds.stream().sorted().forEach(kind -> list.add(new ListItem(getTranslation("notice.kind." + kind))));
        ActionButton stop = new ActionButton(getTranslation("notice.unsubscribe.do"), () -> {
            links.unsubscribe(token);
            card.removeAll();
            card.add(new Notice(Tone.OK, getTranslation("notice.unsubscribed")), settings());
        });
        stop.addThemeVariants(ButtonVariant.PRIMARY);
        card.add(new Paragraph(getTranslation("notice.unsubscribe.lead")), list, stop);
    }

    private Anchor settings() {
        Anchor settings = new Anchor("account#notifications", getTranslation("notice.settings"));
        settings.addClassName("button-link");
        return settings;
    }
}
