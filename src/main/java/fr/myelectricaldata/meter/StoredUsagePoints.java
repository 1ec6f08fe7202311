package fr.myelectricaldata.meter;

import fr.myelectricaldata.account.AccountId;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
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

    private final UsagePoints points;
    private final UsagePointHolding holding;
    private final ContractReader reader;
    private final ContractKeeper contracts;

    StoredUsagePoints(UsagePoints points, UsagePointHolding holding, ContractReader reader, ContractKeeper contracts) {
        this.points = points;
        this.holding = holding;
        this.reader = reader;
        this.contracts = contracts;
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
        return contracts.keep(id, reader.read(point));
    }
}
