package fr.myelectricaldata.ui;

import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A time of the wall clock, as people write it: {@code 22:00, 22h00, 22h, 22 h 30, 22}; 24:00 is the midnight that ends a
 * day. What is no time is said beside the field and never taken for another one, as Vaadin's time picker would.
 */
public final class ClockField extends TextField {
    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,2})(?:\\s*[:hH]\\s*(\\d{2})?)?");
    private static final int LAST_HOUR = 23;
    private static final int LAST_MINUTE = 59;

    public ClockField(String label) {
        super(label);
        setManualValidation(true);
        setValueChangeMode(ValueChangeMode.ON_CHANGE);
        setErrorMessage(getTranslation("clock.unread"));
        addValueChangeListener(change -> {
            setInvalid(time().isEmpty());
            time().ifPresent(time -> setValue(time.toString()));
        });
    }

    public void setTime(LocalTime time) {
        setValue(time.toString());
    }

    /** Empty when what is written is no time, or nothing is. */
    public Optional<LocalTime> time() {
        return read(getValue());
    }

    /** Says so beside the field when it holds no time. */
    public boolean check() {
        setInvalid(time().isEmpty());
        return !isInvalid();
    }

    static Optional<LocalTime> read(String text) {
        Matcher parts = WRITTEN.matcher(text.strip().replace('\u00a0', ' '));
        if (!parts.matches()) {
            return Optional.empty();
        }
        int hour = Integer.parseInt(parts.group(1));
        int minute = parts.group(2) == null ? 0 : Integer.parseInt(parts.group(2));
        if (hour == LAST_HOUR + 1 && minute == 0) {
            return Optional.of(LocalTime.MIDNIGHT);
        }
        return hour > LAST_HOUR || minute > LAST_MINUTE ? Optional.empty() : Optional.of(LocalTime.of(hour, minute));
    }
}
