package fr.myelectricaldata.simulator;

import fr.myelectricaldata.demo.household.Household;
import fr.myelectricaldata.demo.household.Meter;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A simulated PRM that says by itself what it is, so that it survives a restart without a database: 98, household (2
 * digits), day of the first consent (4, counted from 2020), serial (5), check digit.
 */
record MeterNumber(Household household, LocalDate firstConsent, int serial) {
    static final int SERIALS = 100_000;
    static final LocalDate EPOCH = LocalDate.of(2020, 1, 1);
    private static final int LAST_DAY = 8191;
    private static final Pattern FORM = Pattern.compile("98[0-9]{12}");

    MeterNumber {
        long day = firstConsent.toEpochDay() - EPOCH.toEpochDay();
        if (day < 0 || day > LAST_DAY || serial < 0 || serial >= SERIALS) {
            throw new IllegalArgumentException("not a simulated meter");
        }
    }

    /** Empty for a number that the simulator never gave. */
    static Optional<MeterNumber> parse(String prm) {
        if (!FORM.matcher(prm).matches() || check(prm.substring(0, 13)) != prm.charAt(13) - '0') {
            return Optional.empty();
        }
        int day = Integer.parseInt(prm.substring(4, 8));
        int serial = Integer.parseInt(prm.substring(8, 13));
        return day > LAST_DAY
                ? Optional.empty()
                : Household.withCode(Integer.parseInt(prm.substring(2, 4)))
                        .map(household -> new MeterNumber(household, EPOCH.plusDays(day), serial));
    }

    int day() {
        return (int) (firstConsent.toEpochDay() - EPOCH.toEpochDay());
    }

    Meter meter() {
        return new Meter(household, firstConsent);
    }

    String prm() {
        String digits = String.format(Locale.ROOT, "98%02d%04d%05d", household.code(), day(), serial);
        return digits + check(digits);
    }

    private static int check(String digits) {
        int sum = 0;
        for (int place = 0; place < digits.length(); place++) {
            sum += (digits.charAt(place) - '0') * (place % 2 == 0 ? 3 : 7);
        }
        return sum % 10;
    }
}
