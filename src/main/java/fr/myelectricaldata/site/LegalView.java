package fr.myelectricaldata.site;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import fr.myelectricaldata.ui.ViewHeader;
import fr.myelectricaldata.ui.shell.PublicLayout;
import java.util.ArrayList;
import java.util.List;

/** Who runs this gateway, and on what terms. */
@Route(value = "legal", layout = PublicLayout.class)
@AnonymousAllowed
class LegalView extends Div implements HasDynamicTitle {
    LegalView(SiteSettings settings) {
        addClassName("reading");
        Chapters chapters = new Chapters("legal")
                .chapter("operator", operator(settings))
                .chapter("service", 0)
                .chapter("terms", 4)
                .chapter("limits", 3)
                .chapter("enedis", 0)
                .chapter("licence", 0);
        add(new ViewHeader(getTranslation("legal.title")).withLead(getTranslation("legal.lead")), chapters);
    }

    private List<Component> operator(SiteSettings settings) {
        List<Component> lines = new ArrayList<>();
        lines.add(new Paragraph(
                settings.operatorName().isBlank()
                        ? getTranslation("legal.operator.unknown")
                        : getTranslation("legal.operator.name", settings.operatorName())));
        if (!settings.operatorContact().isBlank()) {
            lines.add(new Paragraph(new Span(getTranslation("legal.operator.contact") + " "), contact(settings)));
        }
        if (!settings.host().isBlank()) {
            lines.add(new Paragraph(getTranslation("legal.operator.host", settings.host())));
        }
        return lines;
    }

    private static Component contact(SiteSettings settings) {
        String link = settings.contactLink();
        return link.isEmpty() ? new Span(settings.operatorContact()) : new Anchor(link, settings.operatorContact());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("legal.title");
    }
}
