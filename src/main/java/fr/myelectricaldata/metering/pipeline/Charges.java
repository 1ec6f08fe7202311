package fr.myelectricaldata.metering.pipeline;

import fr.myelectricaldata.account.AccountId;
import fr.myelectricaldata.quota.QuotaExceededException;
import fr.myelectricaldata.quota.QuotaKind;
import fr.myelectricaldata.quota.QuotaService;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.springframework.stereotype.Component;

/** What a read costs: one cached unit, or one upstream unit however many calls it takes. */
@Component
class Charges {
    private final QuotaService quotas;
    private final Fetching fetching;

    Charges(QuotaService quotas, Fetching fetching) {
        this.quotas = quotas;
        this.fetching = fetching;
    }

    void cached(AccountId account) {
        quotas.charge(account, QuotaKind.CACHED);
    }

    /**
     * Charges the scarce counter for flights that this reader has to make; one who only joins others' pays a cached
     * unit. Without units left the flights are cancelled. A unit comes back when every flight failed.
     *
     * @return whether the flights may leave
     */
    boolean upstream(AccountId account, List<Flight> own) {
        if (own.isEmpty()) {
            cached(account);
            return false;
        }
        try {
            quotas.charge(account, QuotaKind.UPSTREAM);
        } catch (QuotaExceededException exhausted) {
            fetching.cancel(own, exhausted);
            return false;
        } catch (RuntimeException failure) {
            // Booked flights must never stay on the board unmade.
            fetching.cancel(own, failure);
            throw failure;
        }
        landingsOf(own).whenComplete((done, failure) -> {
            if (own.stream().allMatch(flight -> flight.failure().isPresent())) {
                quotas.giveBack(account, QuotaKind.UPSTREAM);
            }
        });
        return true;
    }

    private static CompletableFuture<Void> landingsOf(List<Flight> flights) {
        return CompletableFuture.allOf(flights.stream().map(Flight::landing).toArray(CompletableFuture[]::new));
    }
}
