package fr.myelectricaldata.dashboard.meters;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import fr.myelectricaldata.admin.points.NewPoint;
import fr.myelectricaldata.common.EmailAddress;
import fr.myelectricaldata.meter.OffPeakCalendar;
import fr.myelectricaldata.meter.OffPeakCalendar.Entry;
import fr.myelectricaldata.meter.OffPeakCalendar.Season;
import fr.myelectricaldata.meter.OffPeakCalendar.Source;
import fr.myelectricaldata.meter.OffPeakHours;
import fr.myelectricaldata.meter.UsagePointId;
import fr.myelectricaldata.ui.Dates;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whose point it is and what is known of it. */
final class AttachForm extends Div {
    private static final int LONGEST_NAME = 100;
    private static final int MOST_POWER = 10_000;
    private static final LocalDate LAST_DAY = LocalDate.of(2100, 1, 1);

    private final ComboBox<String> owner = new ComboBox<>(getTranslation("attach.owner"));
    private final TextField number = new TextField(getTranslation("attach.number"));
    private final TextField name = new TextField(getTranslation("attach.name"));
    private final IntegerField power = new IntegerField(getTranslation("attach.power"));
    private final DatePicker until;
    private final Checkbox consumption = new Checkbox(getTranslation("attach.consumption"), true);
    private final Checkbox production = new Checkbox(getTranslation("attach.production"));
    private final Checkbox active = new Checkbox(getTranslation("attach.active"), true);
    private final Checkbox vouch = new Checkbox(getTranslation("attach.vouch"));
    private final Paragraph problem = new Paragraph();
    private final Div hoursBox = new Div();
    private final Button hoursButton = new Button(getTranslation("attach.off-peak"), click -> offerHours());
    private @Nullable OffPeakEntryForm hours;

    /** @param people finds addresses by a part of them, or is null for whoever may not see them */
    AttachForm(CallbackDataProvider.@Nullable FetchCallback<String, String> people) {
        addClassNames("form", "attach");
        until = Dates.picker(getTranslation("attach.until"), LAST_DAY, getLocale());
        owner.setAllowCustomValue(true);
        owner.addCustomValueSetListener(typed -> owner.setValue(typed.getDetail()));
        owner.setHelperText(getTranslation(people == null ? "attach.owner.help.blind" : "attach.owner.help"));
        if (people == null) {
            owner.setItems(List.of());
        } else {
            owner.setItems(people);
        }
        number.setMaxLength(14);
        number.setAllowedCharPattern("[0-9]");
        number.setHelperText(getTranslation("attach.number.help"));
        name.setMaxLength(LONGEST_NAME);
        power.setMin(1);
        power.setMax(MOST_POWER);
        until.setClearButtonVisible(true);
        for (HasValidation field : List.of(owner, number)) {
            field.setManualValidation(true);
        }
        problem.addClassName("warn");
        problem.getElement().setAttribute("role", "alert");
        problem.setVisible(false);
        Paragraph unknown = new Paragraph(getTranslation("attach.unknown"));
        unknown.addClassName("say");
        Div directions = new Div(consumption, production, active);
        directions.addClassName("actions");
        hoursBox.addClassNames("stack", "attach-hours");
        hoursBox.add(hoursButton);
        add(owner, number, unknown, name, power, until, directions, hoursBox, vouch, problem);
    }

    private void offerHours() {
        OffPeakEntryForm form = new OffPeakEntryForm(new Entry(null, Season.ALL, OffPeakHours.NONE), gone -> {
            hoursBox.remove(gone);
            hours = null;
            hoursButton.setVisible(true);
        });
        hours = form;
        hoursButton.setVisible(false);
        hoursBox.add(form);
    }

    /** What is wrong is said beside it. */
    boolean valid() {
        boolean right = filled(owner, EmailAddress.read(ownersAddress()).isPresent(), "error.INVALID_EMAIL")
                & filled(number, UsagePointId.isOne(number.getValue()), "error.INVALID_USAGE_POINT_ID")
                & !power.isInvalid()
                & (hours == null || hours.valid());
        String wrong = !consumption.getValue() && !production.getValue()
                ? "attach.directions"
                : vouch.getValue() ? "" : "attach.vouch.missing";
        problem.setVisible(!wrong.isEmpty());
        problem.setText(wrong.isEmpty() ? "" : getTranslation(wrong));
        return right && wrong.isEmpty();
    }

    private boolean filled(HasValidation field, boolean right, String key) {
        field.setInvalid(!right);
        field.setErrorMessage(right ? "" : getTranslation(key));
        return right;
    }

    private String ownersAddress() {
        return owner.getValue() == null ? "" : owner.getValue().strip();
    }

    EmailAddress email() {
        return new EmailAddress(ownersAddress());
    }

    /** Only where it differs from what most households have does the operator's word outrank Enedis's. */
    NewPoint point() {
        NewPoint point = NewPoint.numbered(new UsagePointId(number.getValue()))
                .named(name.getValue().isBlank() ? null : name.getValue())
                .withPower(power.getValue())
                .withOffPeak(
                        hours == null || hours.entry().hours().slots().isEmpty()
                                ? null
                                : new OffPeakCalendar(Source.OWNER, List.of(hours.entry())))
                .activated(active.getValue())
                .withConsentEnd(until.getValue());
        boolean usual = consumption.getValue() && !production.getValue();
        return usual ? point : point.withDirections(consumption.getValue(), production.getValue());
    }
}
