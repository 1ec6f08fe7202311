package fr.myelectricaldata.admin.ui.announcements;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import fr.myelectricaldata.admin.announcements.Draft;
import fr.myelectricaldata.admin.announcements.Draft.Audience;
import fr.myelectricaldata.admin.announcements.Draft.Level;
import fr.myelectricaldata.common.DomainException;
import fr.myelectricaldata.common.Paris;
import fr.myelectricaldata.ui.ActionButton;
import fr.myelectricaldata.ui.ErrorText;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Words in both languages, how grave, for whom, from when until when (Paris time). */
final class AnnouncementDialog extends Dialog {
    private static final int LONGEST = 500;

    private final Select<Level> level = new Select<>();
    private final Select<Audience> audience = new Select<>();
    private final TextArea french = text("announcement.french");
    private final TextArea english = text("announcement.english");
    private final DateTimePicker from = moment("announcement.from");
    private final DateTimePicker until = moment("announcement.until");
    private final Paragraph problem = new Paragraph();
    private final Instant beginning;

    /**
     * @param before what is said now, or null for something new
     * @param now when something new begins
     * @param save may refuse
     */
    AnnouncementDialog(@Nullable Draft before, Instant now, Consumer<Draft> save) {
        setHeaderTitle(getTranslation(before == null ? "announcement.new" : "announcement.edit"));
        setWidth("560px");
        level.setLabel(getTranslation("announcement.level"));
        level.setItems(Level.values());
        level.setItemLabelGenerator(one -> getTranslation("announcement.level." + one));
        audience.setLabel(getTranslation("announcement.audience"));
        audience.setItems(Audience.values());
        audience.setItemLabelGenerator(one -> getTranslation("announcement.audience." + one));
        until.setHelperText(getTranslation("announcement.until.help"));
        beginning = before == null ? now : before.from();
        from.setValue(local(beginning));
        level.setValue(before == null ? Level.INFO : before.level());
        audience.setValue(before == null ? Audience.ALL : before.audience());
        if (before != null) {
            french.setValue(before.french());
            english.setValue(before.english());
            until.setValue(before.until() == null ? null : local(before.until()));
        }
        problem.getElement().setAttribute("role", "alert");
        problem.setVisible(false);
        Div form = new Div(level, audience, french, english, from, until, problem);
        form.addClassName("form");
        add(form);
        Button keep = new ActionButton(
                getTranslation(before == null ? "announcement.publish" : "action.save"), () -> keep(save));
        keep.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("action.cancel"), click -> close()), keep);
    }

    private TextArea text(String key) {
        TextArea area = new TextArea(getTranslation(key));
        area.setMaxLength(LONGEST);
        area.setWidthFull();
        return area;
    }

    private DateTimePicker moment(String key) {
        DateTimePicker picker = new DateTimePicker(getTranslation(key));
        picker.setLocale(getLocale().getLanguage().equals("en") ? Locale.UK : getLocale());
        return picker;
    }

    private static LocalDateTime local(Instant instant) {
        return instant.atZone(Paris.ZONE).toLocalDateTime().withSecond(0).withNano(0);
    }

    private static Instant instant(LocalDateTime local) {
        return local.atZone(Paris.ZONE).toInstant();
    }

    private void keep(Consumer<Draft> save) {
        try {
            LocalDateTime start = from.getValue();
            // Unchanged means that very moment, seconds included.
            Instant begins = start == null || start.equals(local(beginning)) ? beginning : instant(start);
            save.accept(new Draft(
                    level.getValue(),
                    audience.getValue(),
                    french.getValue(),
                    english.getValue(),
                    begins,
                    until.getValue() == null ? null : instant(until.getValue())));
            close();
        } catch (DomainException refused) {
            problem.setText(ErrorText.of(refused, getLocale()).what());
            problem.setVisible(true);
        }
    }
}
