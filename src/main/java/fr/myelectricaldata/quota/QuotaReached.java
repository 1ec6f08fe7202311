package fr.myelectricaldata.quota;

import fr.myelectricaldata.account.AccountId;
import java.time.LocalDate;

/** Published on the caller's thread each time an account is refused because its units of a Paris day are used up. */
public record QuotaReached(AccountId account, QuotaKind kind, LocalDate day) {}
