package fr.myelectricaldata.admin.ui.audit;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import fr.myelectricaldata.admin.audit.AuditAction;
import fr.myelectricaldata.ui.Dates;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Action, people and days, each acting at once and back on the first page. */
final class AuditFilterBar extends Div {
    private final Select<@Nullable AuditAction> action = new Select<>();
    private final TextField who = new TextField();
    private final TextField whom = new TextField();
    private final DatePicker from;
    private final DatePicker to;

    AuditFilterBar(LocalDate today, Consumer<AuditSearch> changed) {
        addClassName("filters");
        getElement().setAttribute("role", "search");
        String any = getTranslation("audit.any");
        action.setLabel(getTranslation("audit.what"));
        action.setEmptySelectionAllowed(true);
        action.setEmptySelectionCaption(any);
        action.setItems(AuditAction.values());
        action.setItemLabelGenerator(one -> one == null ? any : getTranslation("audit.action." + one));
        people(who, "audit.who");
        people(whom, "audit.whom");
        from = Dates.picker(getTranslation("period.first"), today, getLocale());
        to = Dates.picker(getTranslation("period.last"), today, getLocale());
        from.setClearButtonVisible(true);
        to.setClearButtonVisible(true);
        action.addValueChangeListener(chosen -> tell(chosen.isFromClient(), changed));
        who.addValueChangeListener(typed -> tell(typed.isFromClient(), changed));
        whom.addValueChangeListener(typed -> tell(typed.isFromClient(), changed));
        from.addValueChangeListener(chosen -> tell(chosen.isFromClient(), changed));
        to.addValueChangeListener(chosen -> tell(chosen.isFromClient(), changed));
        add(action, who, whom, from, to);
    }

    private void people(TextField field, String label) {
        field.setLabel(getTranslation(label));
        field.setPlaceholder(getTranslation("audit.people"));
        field.setClearButtonVisible(true);
        field.setMaxLength(100);
        field.setValueChangeMode(ValueChangeMode.LAZY);
    }

    private void tell(boolean byReader, Consumer<AuditSearch> changed) {
        if (byReader) {
            changed.accept(new AuditSearch(
                    action.getValue(),
                    who.getValue().strip(),
                    whom.getValue().strip(),
                    from.getValue(),
                    to.getValue(),
                    0));
        }
    }

    /** Shows what the address says. */
    void show(AuditSearch search) {
        action.setValue(search.action());
        who.setValue(search.who());
        whom.setValue(search.whom());
        from.setValue(search.from());
        to.setValue(search.to());
    }
}
