package fr.myelectricaldata.admin.connections;

import fr.myelectricaldata.account.AccountPrincipal;
import fr.myelectricaldata.admin.audit.AuditAction;
import fr.myelectricaldata.admin.audit.AuditLog;
import fr.myelectricaldata.common.ConnectionProbe;
import fr.myelectricaldata.common.ConnectionProbe.Outcome;
import fr.myelectricaldata.common.ConnectionProbe.Verdict;
import fr.myelectricaldata.common.EmailAddress;
import fr.myelectricaldata.throttle.Throttle;
import fr.myelectricaldata.throttle.Throttle.Limit;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Service;

/** Tries what the rooms offer, no faster than each allows, all processes and operators together. */
@Service
class ProbedConnections implements Connections {
    private final List<ConnectionProbe> probes;
    private final Throttle throttle;
    private final AuditLog audit;
    private final Clock clock;

    ProbedConnections(List<ConnectionProbe> probes, Throttle throttle, AuditLog audit, Clock clock) {
        this.probes = probes.stream()
                .sorted(Comparator.comparing(ConnectionProbe::name))
                .toList();
        this.throttle = throttle;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public List<String> names(AccountPrincipal actor) {
        return probes.stream().map(ConnectionProbe::name).toList();
    }

    @Override
    public ConnectionTest test(AccountPrincipal actor, String name) {
        ConnectionProbe probe = probes.stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(UnknownConnectionException::new);
        if (!probe.configured()) {
            return new ConnectionTest(name, Outcome.of(Verdict.NOT_CONFIGURED), Duration.ZERO, clock.instant());
        }
        throttle.take(new Limit("connection-test", 1, probe.pause()), name);
        long began = System.nanoTime();
        Outcome outcome = probe.probe(new EmailAddress(actor.email()));
        Duration took = Duration.ofNanos(System.nanoTime() - began);
        audit.record(actor.id(), AuditAction.CONNECTION_TESTED, null, name + " " + outcome.verdict());
        return new ConnectionTest(name, outcome, took, clock.instant());
    }
}
