package fr.myelectricaldata.account.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import fr.myelectricaldata.ui.Glyph;

/** Which rules the password meets so far. */
final class PasswordChecklist extends UnorderedList {
    PasswordChecklist() {
        addClassName("rules");
        getElement().setAttribute("aria-label", getTranslation("password.rules"));
        check("");
    }

    void check(String password) {
        removeAll();
        for (PasswordRule rule : PasswordRule.values()) {
            boolean met = rule.isMetBy(password);
            Span spoken = new Span(getTranslation(met ? "password.met" : "password.unmet"));
            spoken.addClassName("visually-hidden");
            ListItem item = new ListItem(
                    new Glyph(met ? "check" : "dot"), new Span(getTranslation("password.rule." + rule)), spoken);
            item.setClassName("met", met);
            add(item);
        }
    }
}
