package fr.myelectricaldata.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import fr.myelectricaldata.ui.Loadable.Loading;

/** How far slow work is, in words and as a bar, with a way to stop it. */
public final class LoadingPanel extends Div {
    public LoadingPanel(Loading<?> state, Runnable cancel) {
        addClassName("loading");
        getElement().setAttribute("role", "status");
        ProgressBar bar = new ProgressBar();
        bar.getElement().setAttribute("aria-hidden", "true");
        boolean known = state.total() > 0;
        bar.setIndeterminate(!known);
        if (known) {
            bar.setMax(state.total());
            bar.setValue(Math.min(state.done(), state.total()));
        }
        String words =
                known ? getTranslation("loading.steps", state.done(), state.total()) : getTranslation("loading.asking");
        Button stop = new Button(getTranslation("action.cancel"), click -> cancel.run());
        stop.addThemeVariants(ButtonVariant.TERTIARY);
        add(bar, new Span(words), stop);
    }
}
