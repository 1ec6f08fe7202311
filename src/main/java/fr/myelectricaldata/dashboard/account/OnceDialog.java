package fr.myelectricaldata.dashboard.account;

import com.vaadin.flow.component.dialog.Dialog;
import fr.myelectricaldata.account.ApiCredentials;
import fr.myelectricaldata.ui.ShownOnce;
import fr.myelectricaldata.ui.ShownOnce.Value;
import fr.myelectricaldata.ui.Words;
import java.util.List;
import java.util.Locale;

/** Shows what can be seen this once; closes only when the reader says that it is kept. */
final class OnceDialog extends Dialog {
    OnceDialog(String title, String warning, List<Value> values, String file) {
        setHeaderTitle(title);
        setCloseOnEsc(false);
        setCloseOnOutsideClick(false);
        setWidth("560px");
        add(new ShownOnce(warning, values, file, getTranslation("action.done"), this::forget));
    }

    /** A new pair of API credentials. */
    static OnceDialog ofSecret(ApiCredentials credentials, Locale language) {
        Words words = new Words(language);
        return new OnceDialog(
                words.text("account.secret.new"),
                words.text("credentials.once"),
                List.of(
                        new Value(words.text("credentials.id"), credentials.clientId(), false),
                        new Value(words.text("credentials.secret"), credentials.clientSecret(), true)),
                "myelectricaldata-credentials.json");
    }

    /** The session, too, lets go of them. */
    private void forget() {
        removeAll();
        close();
    }
}
