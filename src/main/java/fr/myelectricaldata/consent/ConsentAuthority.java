package fr.myelectricaldata.consent;

import fr.myelectricaldata.meter.UsagePointId;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who asks the household for its permission and knows what was granted: Enedis. */
public interface ConsentAuthority {
    /** The page to which the household's browser is sent; {@code state} comes back with the answer. */
    URI authorizationPage(String state);

    /**
     * The services that an authorisation covers, in any state; empty when Enedis does not know any (yet).
     *
     * @throws fr.myelectricaldata.common.DomainException when Enedis fails
     */
    List<Service> servicesOf(long authorisationId);

    /**
     * One subscribed service ("service souscrit") of a point; a point has several.
     *
     * @param start first day of the service
     * @param end last day, when Enedis names one
     * @param active ACTIF or DEMANDE at Enedis, not ended and not deleted
     */
    record Service(
            UsagePointId point,
            @Nullable LocalDate start,
            @Nullable LocalDate end,
            boolean active,
            boolean consumption,
            boolean production) {}
}
