package fr.myelectricaldata.ui.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinSession;
import org.springframework.stereotype.Component;

/** Language and appearance: this browser remembers them for strangers, the account for whoever is signed in. */
@Component
public class Choices {
    private final PreferenceStore store;

    Choices(PreferenceStore store) {
        this.store = store;
    }

    public void choose(Language language) {
        store.keep(language);
        language.apply(UI.getCurrent());
    }

    public void choose(Appearance appearance) {
        store.keep(appearance);
        appearance.apply(UI.getCurrent());
    }

    /**
     * For a page that is being sent: what the account keeps wins over what this browser remembers, which follows it.
     *
     * @return the appearance to send the page with
     */
    Appearance welcome(VaadinSession session, VaadinRequest request) {
        PreferenceStore.Kept kept = store.kept();
        kept.language()
                .filter(language -> !language.locale().equals(session.getLocale()))
                .ifPresent(language -> {
                    language.remember();
                    session.setLocale(language.locale());
                });
        Appearance remembered = Appearance.remembered(request);
        Appearance now = kept.appearance().orElse(remembered);
        if (now != remembered) {
            now.remember();
        }
        return now;
    }
}
