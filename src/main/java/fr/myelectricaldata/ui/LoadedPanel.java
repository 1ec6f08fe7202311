package fr.myelectricaldata.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.function.SerializableFunction;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A place for content that takes a while: how far it is, then the content, or why there is none. What stands there
 * stays while the next is being fetched, unless that takes long.
 */
public final class LoadedPanel<T> extends Div {
    private final BackgroundLoader<T> loader = new BackgroundLoader<>(this, this::show);
    private final SerializableFunction<T, List<? extends Component>> draw;
    private BackgroundLoader.@Nullable Work<T> work;

    /** @param draw makes the content, under the session lock */
    public LoadedPanel(SerializableFunction<T, List<? extends Component>> draw) {
        this.draw = draw;
        addClassName("stack");
    }

    /** Fetches off the session lock; replaces any fetching before it. */
    public void load(BackgroundLoader.Work<T> work) {
        this.work = work;
        loader.load(work);
    }

    /** Shows something that needs no fetching, and gives up any that is under way. */
    public void showNow(Component... content) {
        work = null;
        loader.cancel();
        removeAll();
        add(content);
    }

    private void show(Loadable<T> state) {
        removeAll();
        switch (state) {
            case Loadable.NotLoaded<T> stopped ->
                add(card(new EmptyState(
                        "info", getTranslation("loading.stopped"), getTranslation("loading.stopped.text"))));
            case Loadable.Loading<T> loading -> add(card(new LoadingPanel(loading, loader::cancel)));
            case Loadable.Failed<T> failed ->
                add(card(new ErrorState(ErrorText.of(failed.error(), getLocale()), this::again)));
            case Loadable.Ready<T> ready -> draw.apply(ready.value()).forEach(this::add);
        }
    }

    private void again() {
        if (work != null) {
            loader.load(work);
        }
    }

    /** A card around something that is no card itself. */
    public static Div card(Component inside) {
        Div card = new Div(inside);
        card.addClassName("card");
        return card;
    }
}
