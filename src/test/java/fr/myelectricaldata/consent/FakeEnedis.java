package fr.myelectricaldata.consent;

import fr.myelectricaldata.account.AccountId;
import fr.myelectricaldata.common.DomainException;
import fr.myelectricaldata.common.ErrorKind;
import fr.myelectricaldata.meter.Contract;
import fr.myelectricaldata.meter.OffPeakHours;
import fr.myelectricaldata.meter.Origin;
import fr.myelectricaldata.meter.UsagePointId;
import fr.myelectricaldata.meter.documents.ContractHolder;
import fr.myelectricaldata.meter.documents.ContractSituation;
import fr.myelectricaldata.meter.documents.ContractSummary;
import fr.myelectricaldata.meter.documents.MeterDevice;
import fr.myelectricaldata.meter.documents.PointAddress;
import fr.myelectricaldata.meter.documents.PointDocumentSource;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** An Enedis that a test tells what to answer; it insists on being asked outside transactions. */
public final class FakeEnedis implements ConsentAuthority, PointDocumentSource {

    private final Map<Long, List<Service>> services = new ConcurrentHashMap<>();
    private final Map<UsagePointId, Contract> contracts = new ConcurrentHashMap<>();
    private final Map<Long, CountDownLatch> slow = new ConcurrentHashMap<>();
    private final Set<Long> silent = ConcurrentHashMap.newKeySet();

    public static final class Down extends DomainException {
        public Down() {
            super(ErrorKind.UPSTREAM, "ENEDIS_UNAVAILABLE", "down");
        }
    }

    public void lists(long autorisation, UsagePointId point, LocalDate start) {
        lists(autorisation, service(point, start, true));
    }

    public void lists(long autorisation, Service... all) {
        services.put(autorisation, new ArrayList<>(List.of(all)));
    }

    public void listsNothing(long autorisation) {
        services.remove(autorisation);
    }

    public void isDownFor(long autorisation) {
        silent.add(autorisation);
    }

    /** Answers nothing until it {@link #isBackFor is back}. */
    public void isSlowFor(long autorisation) {
        slow.put(autorisation, new CountDownLatch(1));
    }

    public void isBackFor(long autorisation) {
        silent.remove(autorisation);
        CountDownLatch gate = slow.remove(autorisation);
        if (gate != null) {
            gate.countDown();
        }
    }

    public void knows(UsagePointId point, Contract contract) {
        contracts.put(point, contract);
    }

    public static Service service(UsagePointId point, LocalDate start, boolean active) {
        return new Service(point, start, start.plusYears(3), active, true, false);
    }

    public static Contract contract() {
        return new Contract(
                "C5",
                9,
                "Tarif BT<=36kVA Moyenne Utilisation",
                OffPeakHours.parse("HC (22H00-6H00)").orElseThrow(),
                LocalDate.of(2017, 5, 25),
                null,
                true,
                false);
    }

    @Override
    public URI authorizationPage(String state) {
        return URI.create("/enedis-simulator/authorize?state=" + state);
    }

    @Override
    public List<Service> servicesOf(long authorisationId) {
        refuseInTransaction();
        wait(slow.get(authorisationId));
        if (silent.contains(authorisationId)) {
            throw new Down();
        }
        return List.copyOf(services.getOrDefault(authorisationId, List.of()));
    }

    @Override
    public Origin origin() {
        return Origin.ENEDIS;
    }

    @Override
    public boolean scarce() {
        return true;
    }

    @Override
    public List<ContractSituation> situations(AccountId account, UsagePointId point) {
        Contract contract = contractOf(point);
        return List.of(new ContractSituation(
                point.value(),
                null,
                "Contrat GRD-F",
                null,
                null,
                null,
                contract.distributionTariff(),
                List.of(),
                new ContractSituation.Power(String.valueOf(contract.subscribedPowerKva()), "kVA"),
                contract.segment(),
                ContractHolder.UNKNOWN));
    }

    @Override
    public Optional<ContractSummary> summary(AccountId account, UsagePointId point) {
        Contract contract = contractOf(point);
        return Optional.of(new ContractSummary(
                List.of(), contract.consumptionActivation(), contract.productionActivation(), null, null));
    }

    @Override
    public Optional<MeterDevice> meter(AccountId account, UsagePointId point) {
        OffPeakHours hours = contractOf(point).offPeakHours();
        return Optional.of(new MeterDevice(null, List.of(), hours == null ? null : hours.enedisText()));
    }

    @Override
    public Optional<PointAddress> address(AccountId account, UsagePointId point) {
        return Optional.empty();
    }

    private static void wait(@Nullable CountDownLatch gate) {
        try {
            if (gate != null) {
                gate.await(1, TimeUnit.MINUTES);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private Contract contractOf(UsagePointId point) {
        refuseInTransaction();
        Contract contract = contracts.get(point);
        if (contract == null) {
            throw new Down();
        }
        return contract;
    }

    private static void refuseInTransaction() {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new AssertionError("network call inside a transaction");
        }
    }
}
