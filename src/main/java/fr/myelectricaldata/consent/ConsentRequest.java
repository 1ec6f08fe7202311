package fr.myelectricaldata.consent;

import fr.myelectricaldata.account.AccountId;
import fr.myelectricaldata.meter.UsagePointId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A point that is not attached before the operator has looked.
 *
 * @param serviceStart when Enedis says that the service began
 * @param issuedOn the Paris day on which the consent was begun here
 */
public record ConsentRequest(
        AccountId account,
        UsagePointId point,
        @Nullable LocalDate serviceStart,
        LocalDate issuedOn,
        Instant requestedAt) {}
