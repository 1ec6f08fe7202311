package fr.myelectricaldata.meter;

import fr.myelectricaldata.account.AccountId;
import fr.myelectricaldata.common.Paris;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;

/** The points in the database. */
@Service
class StoredUsagePoints implements UsagePointService {

    /** Unordered points last, and the newest of them first: what the REST API promises. */
    private static final Comparator<UsagePoint> DISPLAY_ORDER = Comparator.comparing(
                    UsagePoint::displayOrder, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(UsagePoint::attachedAt, Comparator.reverseOrder())
            .thenComparing(UsagePoint::id);

    private static final int HOLDERS_AT_A_TIME = 500;

    private final UsagePoints points;
    private final UsagePointHolding holding;
    private final ContractReader reader;
    private final ContractKeeper contracts;
    private final Clock clock;

    StoredUsagePoints(
            UsagePoints points,
            UsagePointHolding holding,
            ContractReader reader,
            ContractKeeper contracts,
            Clock clock) {
        this.points = points;
        this.holding = holding;
        this.reader = reader;
        this.contracts = contracts;
        this.clock = clock;
    }

    @Override
    public List<UsagePoint> list(AccountId account) {
        return points.findByHolder(account.toString()).stream()
                .map(this::point)
                .sorted(DISPLAY_ORDER)
                .toList();
    }

    @Override
    public Map<AccountId, List<UsagePoint>> listAll(Collection<AccountId> accounts) {
        List<String> holders = accounts.stream().map(AccountId::toString).toList();
        Map<AccountId, List<UsagePoint>> found = new HashMap<>();
        for (int from = 0; from < holders.size(); from += HOLDERS_AT_A_TIME) {
            List<String> some = holders.subList(from, Math.min(from + HOLDERS_AT_A_TIME, holders.size()));
            points.findByHolderIn(some).stream()
                    .map(this::point)
                    .sorted(DISPLAY_ORDER)
                    .forEach(point -> found.computeIfAbsent(point.holder(), holder -> new ArrayList<>())
                            .add(point));
        }
        return found;
    }

    @Override
    public UsagePoint get(AccountId account, UsagePointId number) {
        return points.findByHolderAndNumber(account.toString(), number.value())
                .map(this::point)
                .orElseThrow(UsagePointNotFoundException::new);
    }

    @Override
    public UsagePoint get(AccountId account, UUID id) {
        return points.findByIdAndHolder(id.toString(), account.toString())
                .map(this::point)
                .orElseThrow(UsagePointNotFoundException::new);
    }

    @Override
    public Optional<UsagePoint> find(UUID id) {
        return points.findById(id.toString()).map(this::point);
    }

    @Override
    public Optional<UsagePoint> activeHolder(UsagePointId number) {
        return points.findByNumberAndHeldUntilIsNull(number.value()).map(this::point);
    }

    @Override
    public List<UsagePoint> collectable(@Nullable UUID after, int limit) {
        return points.findCollectable(after == null ? "" : after.toString(), Limit.of(limit)).stream()
                .map(this::point)
                .toList();
    }

    private UsagePoint point(UsagePointEntity stored) {
        return stored.toPoint(Paris.today(clock));
    }

    @Override
    public UsagePoint attach(AccountId account, UsagePointId number, Origin origin, @Nullable LocalDate consentEnd) {
        return holding.attach(account, number, origin, consentEnd);
    }

    @Override
    public void release(UUID id, ConsentLost.Reason reason) {
        holding.release(id, reason);
    }

    @Override
    public UsagePoint refreshContract(UUID id) {
        UsagePoint point = find(id).orElseThrow(UsagePointNotFoundException::new);
        return contracts.keep(id, reader.read(point));
    }
}
