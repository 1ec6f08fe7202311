package fr.myelectricaldata.metering.pipeline;

import fr.myelectricaldata.account.AccountId;
import fr.myelectricaldata.metering.archive.Series;
import fr.myelectricaldata.quota.QuotaService;
import org.springframework.stereotype.Component;

/** Opens a bill for each read. */
@Component
class Charges {
    private final QuotaService quotas;
    private final HistoryOrders orders;

    Charges(QuotaService quotas, HistoryOrders orders) {
        this.quotas = quotas;
        this.orders = orders;
    }

    Bill open(AccountId account, Series series) {
        return new Bill(quotas, orders, account, series);
    }
}
