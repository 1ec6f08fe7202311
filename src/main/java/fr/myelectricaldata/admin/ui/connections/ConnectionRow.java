package fr.myelectricaldata.admin.ui.connections;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import fr.myelectricaldata.admin.connections.ConnectionTest;
import fr.myelectricaldata.common.ConnectionProbe.Outcome;
import fr.myelectricaldata.common.ConnectionProbe.Verdict;
import fr.myelectricaldata.ui.ActionButton;
import fr.myelectricaldata.ui.BackgroundLoader;
import fr.myelectricaldata.ui.Chip;
import fr.myelectricaldata.ui.ErrorText;
import fr.myelectricaldata.ui.Formats;
import fr.myelectricaldata.ui.Loadable;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One connection, how it did when it was last tried from this page, and the button that tries it. */
final class ConnectionRow extends Div {
    private final Supplier<ConnectionTest> test;
    private final Div result = new Div();
    private final BackgroundLoader<ConnectionTest> loader = new BackgroundLoader<>(this, this::show);

    ConnectionRow(String name, Supplier<ConnectionTest> test) {
        this.test = test;
        Span title = new Span(getTranslation("connections." + name));
        title.addClassName("strong");
        Div what = new Div(title, new Paragraph(getTranslation("connections." + name + ".text")));
        result.addClassName("told");
        result.getElement().setAttribute("role", "status");
        result.add(new Chip(getTranslation("connections.untested"), Chip.Tone.QUIET));
        ActionButton button = new ActionButton(getTranslation("connections.test"), this::test);
        button.setAriaLabel(getTranslation("connections.test-one", getTranslation("connections." + name)));
        add(what, new Div(result, button));
    }

    void test() {
        loader.load(progress -> test.get());
    }

    private void show(Loadable<ConnectionTest> state) {
        result.removeAll();
        switch (state) {
            case Loadable.NotLoaded<ConnectionTest> none ->
                result.add(new Chip(getTranslation("connections.untested"), Chip.Tone.QUIET));
            case Loadable.Loading<ConnectionTest> under ->
                result.add(new Chip(getTranslation("connections.testing"), Chip.Tone.PLAIN));
            case Loadable.Failed<ConnectionTest> refused ->
                result.add(new Span(ErrorText.of(refused.error(), getLocale()).what()));
            case Loadable.Ready<ConnectionTest> ready -> show(ready.value());
        }
    }

    private void show(ConnectionTest tried) {
        Outcome outcome = tried.outcome();
        String facts = Stream.of(
                        outcome.verdict() == Verdict.NOT_CONFIGURED ? "" : took(tried),
                        outcome.status() == 0 ? "" : "HTTP " + outcome.status(),
                        outcome.detail())
                .filter(fact -> !fact.isEmpty())
                .collect(Collectors.joining(" · "));
        Span quiet = new Span(facts);
        quiet.addClassName("quiet");
        result.add(
                new Chip(getTranslation("connections.verdict." + outcome.verdict()), tone(outcome)),
                quiet,
                new Paragraph(getTranslation("connections.verdict." + outcome.verdict() + ".text")));
    }

    private String took(ConnectionTest tried) {
        return new Formats(getLocale()).integer(tried.took().toMillis()) + Formats.NBSP + "ms";
    }

    private static Chip.Tone tone(Outcome outcome) {
        return switch (outcome.verdict()) {
            case OK -> Chip.Tone.OK;
            case NOT_CONFIGURED -> Chip.Tone.QUIET;
            case STAYS_HERE, TOO_MANY -> Chip.Tone.WARN;
            case CREDENTIALS, NOT_ENTITLED, UNAVAILABLE, UNEXPECTED -> Chip.Tone.BAD;
        };
    }
}
