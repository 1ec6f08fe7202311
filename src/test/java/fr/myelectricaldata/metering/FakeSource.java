package fr.myelectricaldata.metering;

import fr.myelectricaldata.account.AccountId;
import fr.myelectricaldata.meter.Origin;
import fr.myelectricaldata.metering.MeterDataException.Finding;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** An Enedis in memory: records calls, has every day but those said otherwise, fails when told to. */
public final class FakeSource implements MeterDataSource {
    public final List<FetchRequest> calls = new CopyOnWriteArrayList<>();
    public final List<AccountId> hurried = new CopyOnWriteArrayList<>();
    public final Set<LocalDate> missing = ConcurrentHashMap.newKeySet();
    private volatile LocalDate activation = LocalDate.of(2000, 1, 1);
    private volatile Function<FetchRequest, @Nullable Finding> refusal = request -> null;
    private volatile Function<LocalDate, @Nullable List<Reading>> override = day -> null;
    private volatile boolean exact;
    private volatile CountDownLatch gate = new CountDownLatch(0);

    @Override
    public Origin origin() {
        return Origin.ENEDIS;
    }

    public void activatedOn(LocalDate day) {
        activation = day;
    }

    public void refuses(Function<FetchRequest, @Nullable Finding> rule) {
        refusal = rule;
    }

    public void refuses(Finding finding) {
        refusal = request -> finding;
    }

    public void recovers() {
        refusal = request -> null;
    }

    public void gives(Function<LocalDate, @Nullable List<Reading>> days) {
        override = days;
    }

    /** Its curves add up to its days from now on. */
    public void countsWholeWattHours() {
        exact = true;
    }

    public void hold() {
        gate = new CountDownLatch(1);
    }

    public void release() {
        gate.countDown();
    }

    @Override
    public void hurry(AccountId account) {
        hurried.add(account);
    }

    @Override
    public List<FetchedDay> fetch(FetchRequest request) {
        calls.add(request);
        try {
            gate.await();
        } catch (InterruptedException stopped) {
            throw new MeterDataException(Finding.UNAVAILABLE, "interrupted", Instant.EPOCH);
        }
        Finding finding = refusal.apply(request);
        if (finding != null) {
            throw new MeterDataException(finding, "refused");
        }
        if (request.days().start().isBefore(activation)) {
            throw new MeterDataException(Finding.BEFORE_ACTIVATION, "too early");
        }
        return request.days()
                .days()
                .filter(day -> !missing.contains(day))
                .map(day -> {
                    List<Reading> own = override.apply(day);
                    return new FetchedDay(day, own == null ? usual(request.measure(), day) : own);
                })
                .toList();
    }

    private List<Reading> usual(Measure measure, LocalDate day) {
        return exact && measure.nature() == Measure.Nature.LOAD_CURVE ? Days.exactCurve(day) : Days.of(measure, day);
    }
}
