package fr.myelectricaldata.dashboard.account;

import com.vaadin.flow.component.dialog.Dialog;
import fr.myelectricaldata.ui.ShownOnce;
import fr.myelectricaldata.ui.ShownOnce.Value;
import java.util.List;

/** Shows what can be seen this once; closes only when the reader says that it is kept. */
final class OnceDialog extends Dialog {
    OnceDialog(String title, String warning, List<Value> values, String file) {
        setHeaderTitle(title);
        setCloseOnEsc(false);
        setCloseOnOutsideClick(false);
        setWidth("560px");
        add(new ShownOnce(warning, values, file, getTranslation("action.done"), this::forget));
    }

    /** The session, too, lets go of them. */
    private void forget() {
        removeAll();
        close();
    }
}
