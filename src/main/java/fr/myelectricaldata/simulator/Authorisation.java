package fr.myelectricaldata.simulator;

import fr.myelectricaldata.demo.household.Household;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One consent, packed into its own {@code autorisation_id} (63 bits: household 5, day of the first consent 13, serial
 * 17, start 12, length 11, check 5), so that it survives a restart and unknown numbers are recognised.
 *
 * @param days its length; the last day is included
 */
record Authorisation(MeterNumber meter, LocalDate start, int days) {
    private static final int MAX_DELAY = 1 << 12;
    private static final int MAX_DAYS = 1 << 11;

    Authorisation {
        if (days < 1 || days >= MAX_DAYS || start.isBefore(meter.firstConsent()) || delay(meter, start) >= MAX_DELAY) {
            throw new IllegalArgumentException("not a simulated consent");
        }
    }

    /** Empty for a number that the simulator never gave. */
    static Optional<Authorisation> parse(long id) {
        long packed = id >>> 5;
        if (id < 0 || check(packed) != (id & 31)) {
            return Optional.empty();
        }
        int days = (int) (packed & 0x7ff);
        int delay = (int) (packed >>> 11) & 0xfff;
        int serial = (int) (packed >>> 23) & 0x1ffff;
        int day = (int) (packed >>> 40) & 0x1fff;
        if (days == 0 || serial >= MeterNumber.SERIALS) {
            return Optional.empty();
        }
        LocalDate first = MeterNumber.EPOCH.plusDays(day);
        return Household.withCode((int) (packed >>> 53))
                .map(household ->
                        new Authorisation(new MeterNumber(household, first, serial), first.plusDays(delay), days));
    }

    long id() {
        long packed = ((long) meter.household().code() << 53)
                | ((long) meter.day() << 40)
                | ((long) meter.serial() << 23)
                | (delay(meter, start) << 11)
                | days;
        return packed << 5 | check(packed);
    }

    LocalDate end() {
        return start.plusDays(days);
    }

    private static long delay(MeterNumber meter, LocalDate start) {
        return start.toEpochDay() - meter.firstConsent().toEpochDay();
    }

    private static long check(long packed) {
        return (packed * 0x9e3779b97f4a7c15L) >>> 59;
    }
}
