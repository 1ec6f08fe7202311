package fr.myelectricaldata.site.faq;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import fr.myelectricaldata.ui.ViewHeader;
import fr.myelectricaldata.ui.Words;
import fr.myelectricaldata.ui.shell.PublicLayout;
import java.util.List;
import java.util.Map;

/** Questions and errors, to be searched; what was looked for stands in the address, and so does each entry. */
@Route(value = "faq", layout = PublicLayout.class)
@AnonymousAllowed
class FaqView extends Div implements AfterNavigationObserver, HasDynamicTitle {
    private static final String QUERY = "q";
    private static final int LONGEST = 80;

    private final Answers answers;
    private final TextField search = new TextField();
    private final Paragraph found = new Paragraph();
    private final Div list = new Div();

    FaqView() {
        answers = new Answers(new Words(getLocale()));
        addClassName("reading");
        search.setLabel(getTranslation("faq.search"));
        search.setHelperText(getTranslation("faq.search.help"));
        search.setClearButtonVisible(true);
        search.setMaxLength(LONGEST);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setWidthFull();
        search.addValueChangeListener(typed -> {
            if (typed.isFromClient()) {
                show(typed.getValue());
                remember(typed.getValue());
            }
        });
        found.addClassName("say");
        found.getElement().setAttribute("role", "status");
        list.addClassName("stack");
        add(new ViewHeader(getTranslation("faq.title")).withLead(getTranslation("faq.lead")), search, found, list);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("faq.title");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        String query = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(QUERY)
                .orElse("");
        String asked = query.length() <= LONGEST ? query : query.substring(0, LONGEST);
        search.setValue(asked);
        show(asked);
    }

    private void show(String query) {
        List<Answer> matching = answers.matching(query);
        list.removeAll();
        section("faq.questions", matching.stream().filter(one -> !one.error()).toList());
        section("faq.errors", matching.stream().filter(Answer::error).toList());
        found.setText(
                query.isBlank() ? "" : getTranslation(matching.isEmpty() ? "faq.none" : "faq.found", matching.size()));
    }

    private void section(String key, List<Answer> some) {
        if (!some.isEmpty()) {
            H2 title = new H2(getTranslation(key));
            title.addClassName("section-title");
            list.add(title);
            some.forEach(one -> list.add(new AnswerCard(one)));
        }
    }

    private static void remember(String query) {
        QueryParameters parameters =
                query.isBlank() ? QueryParameters.empty() : QueryParameters.simple(Map.of(QUERY, query));
        UI.getCurrent().getPage().getHistory().replaceState(null, new Location("faq", parameters));
    }

    /** The browser looked for the anchor before the entries were there. */
    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        getElement().executeJs("""
                const entry = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
                if (entry) {
                  entry.scrollIntoView();
                  entry.classList.add('sought');
                }""");
    }
}
