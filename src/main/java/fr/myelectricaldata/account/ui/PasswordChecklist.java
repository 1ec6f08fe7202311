package fr.myelectricaldata.account.ui;

import com.vaadin.flow.component.Composite;
import fr.myelectricaldata.account.PasswordPolicy;
import fr.myelectricaldata.account.PasswordPolicy.Rule;
import fr.myelectricaldata.ui.Checklist;
import java.util.Set;

/** Which rules the password meets so far. */
final class PasswordChecklist extends Composite<Checklist> {
    PasswordChecklist() {
        check("");
    }

    @Override
    protected Checklist initContent() {
        return new Checklist(getTranslation("password.rules"));
    }

    void check(String password) {
        getContent().clear();
        Set<Rule> broken = PasswordPolicy.brokenBy(password);
        for (Rule rule : Rule.values()) {
            getContent().add(getTranslation("password.rule." + rule), !broken.contains(rule));
        }
    }
}
