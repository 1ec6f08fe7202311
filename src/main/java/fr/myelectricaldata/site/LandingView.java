package fr.myelectricaldata.site;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.spring.security.AuthenticationContext;
import fr.myelectricaldata.site.sample.LiveSample;
import fr.myelectricaldata.site.sample.SampleReader;
import fr.myelectricaldata.ui.Chip.Tone;
import fr.myelectricaldata.ui.Glyph;
import fr.myelectricaldata.ui.Notice;
import fr.myelectricaldata.ui.shell.PublicLayout;
import java.util.List;

/** What this is, in plain words, for somebody who never heard of it. */
@Route(value = "", layout = PublicLayout.class)
@AnonymousAllowed
class LandingView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private static final List<String> STEPS = List.of("account", "enedis", "data");

    private record Gain(String icon, String key) {}

    private static final List<Gain> GAINS = List.of(
            new Gain("chart", "see"), new Gain("download", "keep"), new Gain("plug", "use"), new Gain("shield", "own"));

    private final AuthenticationContext authentication;

    LandingView(AuthenticationContext authentication, SampleReader sample) {
        this.authentication = authentication;
        add(
                hero(),
                new LiveSample(sample),
                title("landing.steps"),
                steps(),
                twoAccounts(),
                title("landing.gains"),
                gains());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("landing.page-title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (authentication.isAuthenticated()) {
            event.forwardTo("today");
        }
    }

    private Div hero() {
        Paragraph lead = new Paragraph(getTranslation("landing.lead"));
        lead.addClassName("lead");
        Anchor signUp = new Anchor("signup", getTranslation("landing.signup"));
        signUp.addClassNames("button-link", "primary");
        Anchor demo = new Anchor("demo", getTranslation("landing.demo"));
        demo.addClassName("button-link");
        demo.setRouterIgnore(true);
        Div actions = new Div(signUp, demo);
        actions.addClassName("actions");
        Anchor login = new Anchor("login", getTranslation("shell.login"));
        Paragraph known = new Paragraph(new Span(getTranslation("signup.known") + " "), login);
        Div hero = new Div(new Div(new H1(getTranslation("landing.title")), lead, actions, known), new Sketch());
        hero.addClassName("hero");
        return hero;
    }

    private H2 title(String key) {
        H2 title = new H2(getTranslation(key));
        title.addClassName("section-title");
        return title;
    }

    private Component steps() {
        OrderedList list = new OrderedList();
        list.addClassNames("steps", "three");
        STEPS.forEach(step -> list.add(new ListItem(
                new H3(getTranslation("landing.step." + step)),
                new Paragraph(getTranslation("landing.step." + step + ".text")))));
        Div card = new Div(list);
        card.addClassName("card");
        return card;
    }

    /** The one thing that newcomers mix up. */
    private Component twoAccounts() {
        Anchor more = new Anchor("faq#accounts", getTranslation("landing.accounts.more"));
        more.setRouterIgnore(true);
        Notice notice = new Notice(Tone.PLAIN, getTranslation("landing.accounts") + " ", more);
        notice.addClassName("two-accounts");
        return notice;
    }

    private Component gains() {
        Div grid = new Div();
        grid.addClassName("grid");
        GAINS.forEach(gain -> {
            Div text = new Div(
                    new H3(getTranslation("landing.gain." + gain.key())),
                    new Paragraph(getTranslation("landing.gain." + gain.key() + ".text")));
            Div card = new Div(new Glyph(gain.icon()), text);
            card.addClassNames("card", "gain", "span-6");
            grid.add(card);
        });
        return grid;
    }
}
