package fr.myelectricaldata.dashboard.account;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import fr.myelectricaldata.account.conso.ConsoTokenOrder;
import fr.myelectricaldata.account.conso.MintedConsoToken;
import fr.myelectricaldata.common.DomainException;
import fr.myelectricaldata.meter.UsagePoint;
import fr.myelectricaldata.ui.ActionButton;
import fr.myelectricaldata.ui.Chip.Tone;
import fr.myelectricaldata.ui.Dates;
import fr.myelectricaldata.ui.ErrorText;
import fr.myelectricaldata.ui.Formats;
import fr.myelectricaldata.ui.Notice;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** What the token is for, what it opens, and until when. */
final class TokenDialog extends Dialog {
    private static final int LONGEST_YEARS = 10;

    private final TextField name = new TextField(getTranslation("tokens.name"));
    private final CheckboxGroup<UsagePoint> points = new CheckboxGroup<>(getTranslation("tokens.points"));
    private final DatePicker lastDay;
    private final Div problem = new Div();
    private final TokenDesk desk;
    private final LocalDate today;
    private final Consumer<MintedConsoToken> created;

    TokenDialog(TokenDesk desk, LocalDate today, Consumer<MintedConsoToken> created) {
        this.desk = desk;
        this.today = today;
        this.created = created;
        this.lastDay = Dates.picker(getTranslation("tokens.last-day"), today.plusYears(LONGEST_YEARS), getLocale());
        setHeaderTitle(getTranslation("tokens.create"));
        setWidth("480px");
        List<UsagePoint> openable = desk.points();
        Button cancel = new Button(getTranslation("action.cancel"), click -> close());
        getFooter().add(cancel);
        if (openable.isEmpty()) {
            add(new Paragraph(getTranslation("tokens.no-point")));
            return;
        }
        Button create = new ActionButton(getTranslation("tokens.create"), this::submit);
        create.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(create);
        add(form(openable));
    }

    private Div form(List<UsagePoint> openable) {
        name.setHelperText(getTranslation("tokens.name.help"));
        name.setMaxLength(ConsoTokenOrder.LONGEST_NAME);
        name.setManualValidation(true);
        name.setAutofocus(true);
        points.setItems(openable);
        points.setItemLabelGenerator(this::words);
        points.setManualValidation(true);
        if (openable.size() == 1) {
            points.setValue(Set.copyOf(openable));
        }
        lastDay.setMin(today);
        lastDay.setHelperText(getTranslation("tokens.last-day.help"));
        lastDay.setClearButtonVisible(true);
        Div form = new Div(problem, name, points, lastDay);
        form.addClassName("form");
        return form;
    }

    private String words(UsagePoint point) {
        String called = point.name() == null ? getTranslation("point.unnamed") : point.name();
        return called + Formats.NBSP + point.number().masked();
    }

    private void submit() {
        problem.removeAll();
        boolean named = !name.getValue().isBlank();
        boolean chosen = !points.getValue().isEmpty();
        name.setErrorMessage(getTranslation("tokens.name.required"));
        name.setInvalid(!named);
        points.setErrorMessage(getTranslation("tokens.points.required"));
        points.setInvalid(!chosen);
        if (named && chosen && !lastDay.isInvalid()) {
            try {
                MintedConsoToken minted = desk.mint(order());
                close();
                created.accept(minted);
            } catch (DomainException refused) {
                problem.add(
                        new Notice(Tone.WARN, ErrorText.of(refused, getLocale()).what()));
            }
        }
    }

    private ConsoTokenOrder order() {
        List<String> numbers = points.getListDataView()
                .getItems()
                .filter(points.getValue()::contains)
                .map(point -> point.number().value())
                .toList();
        return new ConsoTokenOrder(name.getValue(), numbers, lastDay.getValue());
    }
}
