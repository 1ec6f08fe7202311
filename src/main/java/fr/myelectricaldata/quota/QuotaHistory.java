package fr.myelectricaldata.quota;

import fr.myelectricaldata.account.AccountId;
import fr.myelectricaldata.common.DateRange;
import java.time.LocalDate;
import java.util.List;

/** What an account has used, day by day and route by route, for its charts. */
public interface QuotaHistory {
    /** One entry for each day of the range, used or not, ascending. */
    List<Day> of(AccountId account, DateRange days);

    /**
     * @param upstream units that were charged and not given back
     * @param cached units that were charged and not given back
     * @param routes those that were used, by name
     */
    record Day(LocalDate day, int upstream, int cached, List<Route> routes) {
        public Day {
            routes = List.copyOf(routes);
        }

        /** Calls that the quota turned away. */
        public int refused() {
            return routes.stream().mapToInt(Route::refused).sum();
        }
    }

    /** @param name the pattern of an address, or {@link QuotaRoutes#PAGES} */
    record Route(String name, int upstream, int cached, int refused) {}
}
