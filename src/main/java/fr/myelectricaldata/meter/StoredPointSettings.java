package fr.myelectricaldata.meter;

import fr.myelectricaldata.account.AccountId;
import fr.myelectricaldata.common.Paris;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The owner's own columns of the points. */
@Service
class StoredPointSettings implements PointSettings {
    private final UsagePoints points;
    private final Clock clock;

    StoredPointSettings(UsagePoints points, Clock clock) {
        this.points = points;
        this.clock = clock;
    }

    @Override
    @Transactional
    public UsagePoint setType(AccountId account, UUID id, boolean consumption, boolean production) {
        return change(account, id, own -> own.setType(consumption, production));
    }

    @Override
    @Transactional
    public UsagePoint setPricingOption(AccountId account, UUID id, @Nullable PricingOption option) {
        return change(account, id, own -> own.setPricingOption(option));
    }

    @Override
    @Transactional
    public UsagePoint linkProduction(AccountId account, UUID id, @Nullable UUID production) {
        if (production != null) {
            check(owned(account, id).toPoint(today()), production, account);
        }
        return change(account, id, own -> own.linkProduction(production));
    }

    private void check(UsagePoint point, UUID production, AccountId account) {
        if (!has(point, true)) {
            throw InvalidLinkException.withoutDirection();
        }
        UsagePoint other = owned(account, production).toPoint(today());
        if (point.id().equals(other.id())) {
            throw InvalidLinkException.toItself();
        }
        if (!has(other, false)) {
            throw InvalidLinkException.withoutDirection();
        }
    }

    /** A point of which nothing is known withdraws. */
    private static boolean has(UsagePoint point, boolean consumption) {
        Contract contract = point.contract();
        if (contract == null) {
            return consumption;
        }
        return consumption ? contract.consumption() : contract.production();
    }

    @Override
    @Transactional
    public UsagePoint setContract(
            AccountId account, UUID id, @Nullable Integer powerKva, @Nullable OffPeakHours hours) {
        return change(account, id, own -> {
            if (powerKva != null) {
                own.setPowerKva(powerKva);
            }
            if (hours != null) {
                own.setOffPeakHours(hours, today());
            }
        });
    }

    @Override
    @Transactional
    public UsagePoint setOffPeak(AccountId account, UUID id, @Nullable OffPeakCalendar calendar) {
        boolean said = calendar != null && calendar.source() != OffPeakCalendar.Source.UNKNOWN;
        return change(account, id, own -> own.setOffPeak(said ? calendar : null));
    }

    @Override
    @Transactional
    public UsagePoint forgetContract(AccountId account, UUID id) {
        return change(account, id, own -> {
            own.setPowerKva(null);
            own.setOffPeak(null);
        });
    }

    @Override
    @Transactional
    public void reorder(AccountId account, Map<UUID, Integer> places) {
        for (UsagePointEntity point : points.findByHolder(account.toString())) {
            Integer place = places.get(point.id());
            if (place != null) {
                point.placeAt(place);
            }
        }
    }

    private UsagePoint change(AccountId account, UUID id, Consumer<OwnColumns> change) {
        UsagePointEntity point = owned(account, id);
        change.accept(point.own());
        return point.toPoint(today());
    }

    private LocalDate today() {
        return Paris.today(clock);
    }

    private UsagePointEntity owned(AccountId account, UUID id) {
        return points.findByIdAndHolder(id.toString(), account.toString())
                .orElseThrow(UsagePointNotFoundException::new);
    }
}
