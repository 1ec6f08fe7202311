package fr.myelectricaldata.preview;

import fr.myelectricaldata.account.AccountId;
import fr.myelectricaldata.meter.ConsentLost;
import fr.myelectricaldata.meter.Contract;
import fr.myelectricaldata.meter.OffPeakHours;
import fr.myelectricaldata.meter.OffPeakHours.Slot;
import fr.myelectricaldata.meter.Origin;
import fr.myelectricaldata.meter.UsagePoint;
import fr.myelectricaldata.meter.UsagePointId;
import fr.myelectricaldata.meter.UsagePointNotFoundException;
import fr.myelectricaldata.meter.UsagePointService;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Two meters for one household, none for the new one, one for the demonstration. */
public final class FakePoints implements UsagePointService {
    public static final UsagePointId HOUSE = new UsagePointId("01234567893456");
    public static final UsagePointId SHED = new UsagePointId("98765432100007");
    public static final UUID HOUSE_ID = UUID.fromString("00000000-0000-0000-0000-0000000000a1");
    public static final UUID REVOKED_ID = UUID.fromString("00000000-0000-0000-0000-0000000000b1");
    public static final UUID MOVED_ID = UUID.fromString("00000000-0000-0000-0000-0000000000b2");
    public static final UUID SHED_ID = UUID.fromString("00000000-0000-0000-0000-0000000000a2");

    private static final OffPeakHours OFF_PEAK = new OffPeakHours(List.of(
            new Slot(LocalTime.of(22, 30), LocalTime.of(5, 30)), new Slot(LocalTime.of(13, 0), LocalTime.of(14, 0))));

    private final Map<AccountId, List<UsagePoint>> points = Map.of(
            FakePeople.ALICE,
            List.of(
                    point(
                            HOUSE_ID,
                            FakePeople.ALICE,
                            HOUSE,
                            "Maison",
                            contract(6, OFF_PEAK),
                            LocalDate.of(2027, 1, 12)),
                    point(SHED_ID, FakePeople.ALICE, SHED, null, producing(), LocalDate.of(2029, 5, 3))),
            FakePeople.BRUNO,
            List.of(
                    former(REVOKED_ID, point(REVOKED_ID, FakePeople.BRUNO, HOUSE, "Chalet", contract(6, null), null)),
                    former(
                            MOVED_ID,
                            point(MOVED_ID, FakePeople.BRUNO, SHED, "Ancien logement", contract(3, null), null))),
            FakePeople.DEMO,
            List.of(point(
                    UUID.randomUUID(),
                    FakePeople.DEMO,
                    HOUSE,
                    "Maison de démonstration",
                    contract(9, OFF_PEAK),
                    null)));

    /** Points that their household deleted, for as long as one test. */
    public final Set<UUID> deleted = ConcurrentHashMap.newKeySet();

    /** Points that their household put aside, for as long as one test. */
    public final Set<UUID> paused = ConcurrentHashMap.newKeySet();

    private static Contract contract(int power, @Nullable OffPeakHours hours) {
        return new Contract("C5", power, "BTINFCUST", hours, LocalDate.of(2019, 4, 2), null, true, false);
    }

    private static Contract producing() {
        return new Contract("C5", 3, "BTINFCUST", null, LocalDate.of(2019, 4, 2), LocalDate.of(2021, 4, 2), true, true);
    }

    private static UsagePoint asPaused(UsagePoint point) {
        return new UsagePoint(
                point.id(),
                point.holder(),
                point.number(),
                point.origin(),
                point.name(),
                false,
                null,
                point.attachedAt(),
                null,
                point.consentEnd(),
                point.contract());
    }

    private static UsagePoint former(UUID id, UsagePoint point) {
        return new UsagePoint(
                id,
                point.holder(),
                point.number(),
                point.origin(),
                point.name(),
                point.active(),
                null,
                point.attachedAt(),
                Instant.parse("2026-11-20T08:00:00Z"),
                null,
                point.contract());
    }

    private static UsagePoint point(
            UUID id,
            AccountId holder,
            UsagePointId number,
            @Nullable String name,
            Contract contract,
            @Nullable LocalDate consentEnd) {
        return new UsagePoint(
                id,
                holder,
                number,
                Origin.ENEDIS,
                name,
                true,
                null,
                Instant.parse("2026-01-12T08:00:00Z"),
                null,
                consentEnd,
                contract);
    }

    @Override
    public Map<AccountId, List<UsagePoint>> listAll(Collection<AccountId> accounts) {
        return accounts.stream().collect(Collectors.toMap(Function.identity(), this::list));
    }

    @Override
    public List<UsagePoint> list(AccountId account) {
        return points.getOrDefault(account, List.of()).stream()
                .filter(point -> !deleted.contains(point.id()))
                .map(point -> paused.contains(point.id()) ? asPaused(point) : point)
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
        return list(account).stream()
                .filter(point -> point.id().equals(id))
                .findFirst()
                .orElseThrow(UsagePointNotFoundException::new);
    }

    @Override
    public Optional<UsagePoint> find(UUID id) {
        return points.values().stream()
                .flatMap(List::stream)
                .filter(point -> point.id().equals(id))
                .findFirst();
    }

    @Override
    public Optional<UsagePoint> activeHolder(UsagePointId number) {
        return Optional.empty();
    }

    @Override
    public List<UsagePoint> collectable(@Nullable UUID after, int limit) {
        return List.of();
    }

    /** The rooms behind attach points of their own; these stay the ones that pages show. */
    @Override
    public UsagePoint attach(AccountId account, UsagePointId number, Origin origin, @Nullable LocalDate consentEnd) {
        return point(UUID.randomUUID(), account, number, null, contract(6, null), consentEnd);
    }

    @Override
    public void release(UUID id, ConsentLost.Reason reason) {
        // points are fixed
    }

    @Override
    public UsagePoint refreshContract(UUID id) {
        return find(id).orElseGet(() -> point(id, FakePeople.ALICE, SHED, null, contract(6, null), null));
    }
}
