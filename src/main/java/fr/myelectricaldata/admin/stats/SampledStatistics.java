package fr.myelectricaldata.admin.stats;

import fr.myelectricaldata.account.Account;
import fr.myelectricaldata.account.AccountId;
import fr.myelectricaldata.account.AccountPrincipal;
import fr.myelectricaldata.account.AccountService;
import fr.myelectricaldata.account.role.Permission;
import fr.myelectricaldata.admin.stats.SampleTable.Span;
import fr.myelectricaldata.common.Paris;
import fr.myelectricaldata.metering.UpstreamStatus;
import fr.myelectricaldata.quota.QuotaKind;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;

/** The past from the samples, today from the counters. */
@Service
class SampledStatistics implements Statistics {
    private static final int HEAVIEST = 20;

    private final SampleTable table;
    private final Census census;
    private final AccountService accounts;
    private final UpstreamStatus upstream;
    private final SharedLook look;
    private final Clock clock;

    SampledStatistics(
            SampleTable table,
            Census census,
            AccountService accounts,
            UpstreamStatus upstream,
            SharedLook look,
            Clock clock) {
        this.table = table;
        this.census = census;
        this.accounts = accounts;
        this.upstream = upstream;
        this.look = look;
        this.clock = clock;
    }

    @Override
    public History history(AccountPrincipal actor, Stretch stretch) {
        List<Instant> axis = stretch.axis(clock);
        Instant from = axis.getFirst();
        Instant now = clock.instant();
        Instant today = Paris.startOf(Paris.today(clock));
        List<Sample> samples = new ArrayList<>();
        if (stretch.byHour()) {
            samples.addAll(table.between(Span.HOUR, from, now));
        } else {
            samples.addAll(table.between(Span.DAY, from, today));
            samples.addAll(Sampler.ofDay(today, table.between(Span.HOUR, today, now)));
        }
        Map<String, Long> routes = census.routes(Paris.today(clock));
        table.routes(stretch.byHour() ? today : from, today)
                .forEach((route, units) -> routes.merge(route, units, Long::sum));
        return new History(stretch, axis, samples, routes, upstream.snapshot().callsPerHour());
    }

    @Override
    public Today today(AccountPrincipal actor) {
        LocalDate day = Paris.today(clock);
        Census.People people = census.people();
        return new Today(
                day,
                people.total(),
                people.verified(),
                census.points(),
                RouteUse.of(census.routes(day)),
                actor.rights().may(Permission.USERS) ? heaviest(day) : List.of());
    }

    private List<Today.Heavy> heaviest(LocalDate day) {
        Map<AccountId, Map<QuotaKind, Long>> most = census.heaviest(day, HEAVIEST);
        Map<AccountId, Account> people = accounts.findAll(most.keySet());
        List<Today.Heavy> heaviest = new ArrayList<>();
        most.forEach((id, units) -> {
            Account account = people.get(id);
            if (account != null) {
                heaviest.add(new Today.Heavy(
                        account, units.getOrDefault(QuotaKind.CACHED, 0L), units.getOrDefault(QuotaKind.UPSTREAM, 0L)));
            }
        });
        return heaviest;
    }

    @Override
    public Watch watch(AccountPrincipal actor, Consumer<Now> listener) {
        return look.watch(listener);
    }
}
