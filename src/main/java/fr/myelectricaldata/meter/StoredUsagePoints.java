package fr.myelectricaldata.meter;

import fr.myelectricaldata.account.AccountId;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The points in the database; contracts come from the source of the point's origin. */
@Service
class StoredUsagePoints implements UsagePointService {

    /** Unordered points last, and the newest of them first: what the REST API promises. */
    private static final Comparator<UsagePoint> DISPLAY_ORDER = Comparator.comparing(
                    UsagePoint::displayOrder, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(UsagePoint::attachedAt, Comparator.reverseOrder())
            .thenComparing(UsagePoint::id);

    private final UsagePoints points;
    private final UsagePointHolding holding;
    private final ObjectProvider<ContractSource> sources;
    private final TransactionTemplate transaction;
    private final Clock clock;

    StoredUsagePoints(
            UsagePoints points,
            UsagePointHolding holding,
            ObjectProvider<ContractSource> sources,
            PlatformTransactionManager manager,
            Clock clock) {
        this.points = points;
        this.holding = holding;
        this.sources = sources;
        this.transaction = new TransactionTemplate(manager);
        this.clock = clock;
    }

    @Override
    public List<UsagePoint> list(AccountId account) {
        return points.findByHolder(account.toString()).stream()
                .map(UsagePointEntity::toPoint)
                .sorted(DISPLAY_ORDER)
                .toList();
    }

    @Override
    public UsagePoint get(AccountId account, UsagePointId number) {
        return points.findByHolderAndNumber(account.toString(), number.value())
                .map(UsagePointEntity::toPoint)
                .orElseThrow(UsagePointNotFoundException::new);
    }

    @Override
    public UsagePoint get(AccountId account, UUID id) {
        return points.findByIdAndHolder(id.toString(), account.toString())
                .map(UsagePointEntity::toPoint)
                .orElseThrow(UsagePointNotFoundException::new);
    }

    @Override
    public Optional<UsagePoint> find(UUID id) {
        return points.findById(id.toString()).map(UsagePointEntity::toPoint);
    }

    @Override
    public Optional<UsagePoint> activeHolder(UsagePointId number) {
        return points.findByNumberAndHeldUntilIsNull(number.value()).map(UsagePointEntity::toPoint);
    }

    @Override
    public List<UsagePoint> collectable(@Nullable UUID after, int limit) {
        return points.findCollectable(after == null ? "" : after.toString(), Limit.of(limit)).stream()
                .map(UsagePointEntity::toPoint)
                .toList();
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
        Contract contract = sourceOf(point.origin()).contractOf(point.number());
        return transaction.execute(status -> keep(id, contract));
    }

    private UsagePoint keep(UUID id, Contract contract) {
        UsagePointEntity point = points.lock(id.toString()).orElseThrow(UsagePointNotFoundException::new);
        point.keep(contract, clock.instant().truncatedTo(ChronoUnit.MILLIS));
        return point.toPoint();
    }

    private ContractSource sourceOf(Origin origin) {
        return sources.orderedStream()
                .filter(source -> source.origin() == origin)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no source of contracts for " + origin));
    }
}
