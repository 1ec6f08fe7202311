package fr.myelectricaldata.admin.ui.logs;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import fr.myelectricaldata.admin.ui.logs.LogsQuery.Span;
import fr.myelectricaldata.logs.LogLevel;
import fr.myelectricaldata.ui.Dates;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Text, level, module and time, each acting at once. */
final class LogsFilter extends Div {
    /** Ctrl+K anywhere, or / outside of fields, leads to the search. */
    private static final String KEYS = """
            const root = this, field = $0;
            root.searchKeys && document.removeEventListener('keydown', root.searchKeys);
            root.searchKeys = event => {
              if (!root.isConnected) { document.removeEventListener('keydown', root.searchKeys); return; }
              const at = event.composedPath()[0];
              const typing = /^(INPUT|TEXTAREA|SELECT)$/.test(at.tagName) || at.isContentEditable;
              const wanted = (event.key === 'k' && (event.ctrlKey || event.metaKey)) || (event.key === '/' && !typing);
              if (wanted) { event.preventDefault(); field.focus(); }
            };
            document.addEventListener('keydown', root.searchKeys);
            """;

    private final TextField text = new TextField();
    private final Select<@Nullable LogLevel> level = new Select<>();
    private final Select<@Nullable String> module = new Select<>();
    private final Select<@Nullable Span> span = new Select<>();
    private final DateTimePicker from;
    private final DateTimePicker until;
    private final Div between;
    private final Set<String> modules = new TreeSet<>();
    private String request = "";
    private boolean showing;

    LogsFilter(Consumer<LogsQuery> changed) {
        addClassName("filters");
        getElement().setAttribute("role", "search");
        text.setPlaceholder(getTranslation("logs.search.short"));
        text.setAriaLabel(getTranslation("logs.search"));
        text.setTitle(getTranslation("logs.search.keys"));
        text.setClearButtonVisible(true);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.setMaxLength(200);
        choice(level, "logs.level", "logs.any-level", one -> getTranslation("logs.level." + one.name()));
        level.setItems(LogLevel.values());
        choice(module, "logs.module", "logs.any-module", Function.identity());
        choice(span, "logs.span", "logs.any-time", one -> getTranslation("logs.span." + one.name()));
        span.setItems(Span.values());
        from = Dates.momentPicker(getTranslation("logs.from"), getLocale());
        until = Dates.momentPicker(getTranslation("logs.until"), getLocale());
        between = new Div(from, until);
        between.addClassName("filters");
        add(text, level, module, span, between);
        for (HasValue<?, ?> field : List.<HasValue<?, ?>>of(text, level, module, span, from, until)) {
            field.addValueChangeListener(change -> {
                if (!showing) {
                    between.setVisible(span.getValue() == Span.BETWEEN);
                    changed.accept(query());
                }
            });
        }
        addAttachListener(attached -> getElement().executeJs(KEYS, text.getElement()));
    }

    private <T> void choice(Select<@Nullable T> select, String label, String any, Function<T, String> words) {
        select.setAriaLabel(getTranslation(label));
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(getTranslation(any));
        select.setItemLabelGenerator(item -> item == null ? getTranslation(any) : words.apply(item));
    }

    LogsQuery query() {
        String chosen = module.getValue();
        return new LogsQuery(
                level.getValue(),
                chosen == null ? "" : chosen,
                text.getValue().strip(),
                request,
                span.getValue(),
                from.getValue(),
                until.getValue());
    }

    /** Offers the modules of these lines beside those offered before. */
    void offer(Collection<String> found) {
        if (modules.addAll(found)) {
            String chosen = module.getValue();
            showing = true;
            module.setItems(modules);
            module.setValue(chosen);
            showing = false;
        }
    }

    /** Shows what the address says. */
    void show(LogsQuery query) {
        if (!query.module().isEmpty()) {
            offer(List.of(query.module()));
        }
        showing = true;
        text.setValue(query.text());
        level.setValue(query.level());
        module.setValue(query.module().isEmpty() ? null : query.module());
        span.setValue(query.span());
        from.setValue(query.from());
        until.setValue(query.until());
        request = query.request();
        between.setVisible(query.span() == Span.BETWEEN);
        showing = false;
    }
}
