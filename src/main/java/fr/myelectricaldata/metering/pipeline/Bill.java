package fr.myelectricaldata.metering.pipeline;

import fr.myelectricaldata.account.AccountId;
import fr.myelectricaldata.metering.archive.Series;
import fr.myelectricaldata.quota.QuotaExceededException;
import fr.myelectricaldata.quota.QuotaKind;
import fr.myelectricaldata.quota.QuotaReceipt;
import fr.myelectricaldata.quota.QuotaService;
import java.time.LocalDate;
import java.util.List;
import java.util.NavigableSet;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * What one read costs: one scarce unit when it makes the source work, however many calls that takes, else one cached
 * unit. Work that the background collection owes anyway is not the reader's: whoever asks first only has it done sooner.
 * A unit is paid before anything is booked, and comes back when all that it was paid for failed.
 */
final class Bill {
    private final QuotaService quotas;
    private final HistoryOrders orders;
    private final AccountId account;
    private final Series series;
    private @Nullable QuotaReceipt paid;
    private @Nullable QuotaExceededException refusal;
    private boolean refresh;

    Bill(QuotaService quotas, HistoryOrders orders, AccountId account, Series series) {
        this.quotas = quotas;
        this.orders = orders;
        this.account = account;
        this.series = series;
    }

    /**
     * A refresh costs a scarce unit whether it makes the call itself or joins somebody else's.
     *
     * @throws QuotaExceededException without one left; the archive is no answer to a forced refresh
     */
    void refresh() {
        refresh = true;
        paid = quotas.charge(account, QuotaKind.UPSTREAM);
    }

    /** Is there a scarce unit left? */
    boolean canPay() {
        return quotas.affords(account, QuotaKind.UPSTREAM);
    }

    /** Pays for days that have to be asked for; false without a unit left. */
    boolean mayFetch(NavigableSet<LocalDate> days) {
        if (paid != null) {
            return true;
        }
        if (orders.owe(series, days)) {
            paid = quotas.charge(account, QuotaKind.CACHED);
            return true;
        }
        try {
            paid = quotas.charge(account, QuotaKind.UPSTREAM);
            return true;
        } catch (QuotaExceededException exhausted) {
            refusal = exhausted;
            return false;
        }
    }

    /**
     * Makes the bill right once it is known what was booked.
     *
     * @throws QuotaExceededException when there is no unit for the answer, or none for the source and nothing else to say
     */
    void settle(Booking booking) {
        boolean ownWork = refresh ? !booking.all().isEmpty() : !booking.own().isEmpty();
        if (paid != null && !ownWork) {
            giveBack();
        }
        boolean nothingToSay = booking.shared().isEmpty()
                && booking.stored().days().values().stream()
                        .allMatch(day -> day.readings().isEmpty());
        if (refusal != null && !booking.refused().isEmpty() && nothingToSay) {
            throw refusal;
        }
        if (paid == null) {
            paid = quotas.charge(account, QuotaKind.CACHED);
        }
    }

    /** Flights that stand for days which could not be paid for. */
    List<Flight> refused(Booking booking) {
        QuotaExceededException because = refusal;
        return because == null
                ? List.of()
                : DayRuns.of(booking.refused()).stream()
                        .map(days -> Flight.refused(series, days, because))
                        .toList();
    }

    /** At once when all has landed, else when it does: the reader may have left before. */
    void close(Booking booking) {
        List<Flight> paidFor = booking.own().isEmpty() ? booking.shared() : booking.own();
        CompletableFuture<?>[] landings = paidFor.stream().map(Flight::landing).toArray(CompletableFuture[]::new);
        CompletableFuture<Void> all = CompletableFuture.allOf(landings);
        if (all.isDone()) {
            giveBackIfFailed(paidFor);
        } else {
            all.whenComplete((done, failure) -> giveBackIfFailed(paidFor));
        }
    }

    private void giveBackIfFailed(List<Flight> flights) {
        boolean failed = flights.stream().allMatch(flight -> flight.failure().isPresent());
        if (!flights.isEmpty() && failed) {
            giveBack();
        }
    }

    void giveBack() {
        QuotaReceipt receipt = paid;
        paid = null;
        if (receipt != null) {
            quotas.giveBack(receipt);
        }
    }
}
