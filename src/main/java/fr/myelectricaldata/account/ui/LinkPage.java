package fr.myelectricaldata.account.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.BeforeEnterEvent;
import fr.myelectricaldata.common.DomainException;
import fr.myelectricaldata.ui.ActionButton;
import fr.myelectricaldata.ui.Chip.Tone;
import fr.myelectricaldata.ui.ErrorText;
import fr.myelectricaldata.ui.Notice;

/**
 * The frame of a page that a mailed link opens: what the link is for, one thing to do, and words for a link that opens
 * nothing. Looking at it uses nothing up, for mail scanners open links as well.
 */
final class LinkPage extends Div {
    private final Div notices = new Div();
    private final Div card = new Div();

    LinkPage(String title) {
        addClassName("narrow");
        card.addClassNames("card", "form");
        add(new H1(title), notices, card);
    }

    static String token(BeforeEnterEvent event) {
        return event.getLocation()
                .getQueryParameters()
                .getSingleParameter("token")
                .orElse("");
    }

    void show(Component... content) {
        notices.removeAll();
        card.removeAll();
        card.add(content);
        card.setVisible(true);
    }

    /** Nothing more can be done with this link. */
    void dead(DomainException why, Component... instead) {
        refuse(why);
        card.removeAll();
        card.add(instead);
        card.setVisible(instead.length > 0);
    }

    void refuse(DomainException why) {
        notices.removeAll();
        notices.add(new Notice(Tone.WARN, ErrorText.of(why, getLocale()).what()));
    }

    void done(String text, Component... next) {
        show(new Notice(Tone.OK, text), door(next));
    }

    private static Div door(Component... next) {
        Div doors = new Div(next);
        doors.addClassName("actions");
        return doors;
    }

    static Anchor way(String to, String words) {
        Anchor anchor = new Anchor(to, words);
        anchor.addClassNames("button-link", "primary");
        return anchor;
    }

    Button main(String words, Runnable action) {
        Button button = new ActionButton(words, () -> {
            try {
                action.run();
            } catch (DomainException refused) {
                refuse(refused);
            }
        });
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return button;
    }
}
