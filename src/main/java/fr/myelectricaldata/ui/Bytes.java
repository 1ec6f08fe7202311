package fr.myelectricaldata.ui;

import fr.myelectricaldata.ui.Figure.Quantity;
import java.math.BigDecimal;
import java.util.Locale;

/** Sizes of files as people write them: powers of 1 000, one decimal below ten. */
public final class Bytes {
    private static final int STEP = 1_000;

    private Bytes() {}

    public static Quantity of(long bytes, Formats formats) {
        boolean french = formats.locale().getLanguage().equals(Locale.FRENCH.getLanguage());
        String[] units =
                french ? new String[] {"o", "ko", "Mo", "Go", "To"} : new String[] {"B", "kB", "MB", "GB", "TB"};
        double value = bytes;
        int unit = 0;
        while (value >= STEP && unit < units.length - 1) {
            value /= STEP;
            unit++;
        }
        int decimals = unit > 0 && value < 10 ? 1 : 0;
        return new Quantity(formats.number(BigDecimal.valueOf(value), decimals), units[unit]);
    }
}
