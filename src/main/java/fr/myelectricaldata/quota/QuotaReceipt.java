package fr.myelectricaldata.quota;

import fr.myelectricaldata.account.AccountId;
import java.time.LocalDate;

/**
 * One unit that was taken; what a failed request gives back, to the day and the route it came from.
 *
 * @param day the Paris day it was taken on, which may be over by the time it comes back
 * @param route see {@link QuotaRoutes}
 */
public record QuotaReceipt(AccountId account, QuotaKind kind, LocalDate day, String route) {}
