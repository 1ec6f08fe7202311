package fr.myelectricaldata.demo;

import fr.myelectricaldata.account.AccountId;
import fr.myelectricaldata.meter.ConsentLost;
import fr.myelectricaldata.meter.Origin;
import fr.myelectricaldata.meter.UsagePoint;
import fr.myelectricaldata.meter.UsagePointId;
import fr.myelectricaldata.meter.UsagePointService;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.dao.DuplicateKeyException;

/** Keeps points in memory; can let another process be a moment quicker. */
class FakeUsagePoints implements UsagePointService {
    final List<UsagePoint> points = new ArrayList<>();
    int attachments;
    int contractsRead;
    boolean anotherProcessIsQuicker;

    @Override
    public Map<AccountId, List<UsagePoint>> listAll(Collection<AccountId> accounts) {
        return accounts.stream().collect(Collectors.toMap(Function.identity(), this::list));
    }

    @Override
    public List<UsagePoint> list(AccountId account) {
        return points.stream().filter(point -> point.holder().equals(account)).toList();
    }

    @Override
    public UsagePoint attach(AccountId account, UsagePointId number, Origin origin, LocalDate consentEnd) {
        attachments++;
        UsagePoint point = new UsagePoint(
                UUID.randomUUID(), account, number, origin, null, true, null, Instant.EPOCH, null, consentEnd, null);
        points.add(point);
        if (anotherProcessIsQuicker) {
            throw new DuplicateKeyException("already there");
        }
        return point;
    }

    @Override
    public UsagePoint get(AccountId account, UsagePointId number) {
        throw new UnsupportedOperationException();
    }

    @Override
    public UsagePoint get(AccountId account, UUID id) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<UsagePoint> find(UUID id) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<UsagePoint> activeHolder(UsagePointId number) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<UsagePoint> collectable(UUID after, int limit) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void release(UUID id, ConsentLost.Reason reason) {
        throw new UnsupportedOperationException();
    }

    @Override
    public UsagePoint refreshContract(UUID id) {
        contractsRead++;
        return points.stream()
                .filter(point -> point.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
