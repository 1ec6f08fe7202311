package fr.myelectricaldata.metering;

import fr.myelectricaldata.account.AccountId;
import fr.myelectricaldata.meter.ConsentLost;
import fr.myelectricaldata.meter.Contract;
import fr.myelectricaldata.meter.Origin;
import fr.myelectricaldata.meter.UsagePoint;
import fr.myelectricaldata.meter.UsagePointId;
import fr.myelectricaldata.meter.UsagePointNotFoundException;
import fr.myelectricaldata.meter.UsagePointService;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Who holds which point, in memory. */
public final class FakePoints implements UsagePointService {
    private static final AtomicLong NUMBERS = new AtomicLong(11_111_111_111_111L);
    private final Map<UUID, UsagePoint> points = new ConcurrentHashMap<>();

    public UsagePoint add(@Nullable Contract contract) {
        return put(new UsagePoint(
                UUID.randomUUID(),
                AccountId.random(),
                new UsagePointId(String.valueOf(NUMBERS.incrementAndGet())),
                Origin.ENEDIS,
                null,
                true,
                null,
                Instant.EPOCH,
                null,
                null,
                contract));
    }

    public static Contract contract(@Nullable LocalDate activation, boolean production) {
        return new Contract("C5", 9, null, null, activation, activation, true, production);
    }

    public UsagePoint put(UsagePoint point) {
        points.put(point.id(), point);
        return point;
    }

    public void remove(UUID id) {
        points.remove(id);
    }

    @Override
    public Map<AccountId, List<UsagePoint>> listAll(Collection<AccountId> accounts) {
        return accounts.stream().collect(Collectors.toMap(Function.identity(), this::list));
    }

    @Override
    public List<UsagePoint> list(AccountId account) {
        return points.values().stream()
                .filter(point -> point.holder().equals(account))
                .toList();
    }

    @Override
    public UsagePoint get(AccountId account, UsagePointId number) {
        return list(account).stream()
                .filter(point -> point.number().equals(number))
                .findFirst()
                .orElseThrow(UsagePointNotFoundException::new);
    }

    @Override
    public UsagePoint get(AccountId account, UUID id) {
        return find(id).filter(point -> point.holder().equals(account)).orElseThrow(UsagePointNotFoundException::new);
    }

    @Override
    public Optional<UsagePoint> find(UUID id) {
        return Optional.ofNullable(points.get(id));
    }

    @Override
    public Optional<UsagePoint> activeHolder(UsagePointId number) {
        return points.values().stream()
                .filter(point -> point.number().equals(number) && point.collectable())
                .findFirst();
    }

    @Override
    public List<UsagePoint> collectable(@Nullable UUID after, int limit) {
        return points.values().stream()
                .filter(UsagePoint::collectable)
                .sorted(Comparator.comparing(point -> point.id().toString()))
                .filter(point -> after == null || point.id().toString().compareTo(after.toString()) > 0)
                .limit(limit)
                .toList();
    }

    @Override
    public UsagePoint attach(AccountId account, UsagePointId number, Origin origin, @Nullable LocalDate consentEnd) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void release(UUID id, ConsentLost.Reason reason) {
        UsagePoint held = points.get(id);
        put(new UsagePoint(
                held.id(),
                held.holder(),
                held.number(),
                held.origin(),
                null,
                true,
                null,
                held.attachedAt(),
                Instant.EPOCH,
                null,
                held.contract()));
    }

    @Override
    public UsagePoint refreshContract(UUID id) {
        throw new UnsupportedOperationException();
    }
}
