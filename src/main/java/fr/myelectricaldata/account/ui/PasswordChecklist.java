package fr.myelectricaldata.account.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import fr.myelectricaldata.account.PasswordPolicy;
import fr.myelectricaldata.account.PasswordPolicy.Rule;
import fr.myelectricaldata.ui.Glyph;
import java.util.Set;

/** Which rules the password meets so far. */
final class PasswordChecklist extends UnorderedList {
    PasswordChecklist() {
        addClassName("rules");
        getElement().setAttribute("aria-label", getTranslation("password.rules"));
        check("");
    }

    void check(String password) {
        removeAll();
        Set<Rule> broken = PasswordPolicy.brokenBy(password);
        for (Rule rule : Rule.values()) {
            boolean met = !broken.contains(rule);
            Span spoken = new Span(getTranslation(met ? "password.met" : "password.unmet"));
            spoken.addClassName("visually-hidden");
            ListItem item = new ListItem(
                    new Glyph(met ? "check" : "dot"), new Span(getTranslation("password.rule." + rule)), spoken);
            item.setClassName("met", met);
            add(item);
        }
    }
}
