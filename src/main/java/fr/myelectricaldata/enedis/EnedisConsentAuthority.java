package fr.myelectricaldata.enedis;

import fr.myelectricaldata.consent.ConsentAuthority;
import fr.myelectricaldata.enedis.ServicesAnswer.Question;
import fr.myelectricaldata.enedis.ServicesAnswer.Subscribed;
import fr.myelectricaldata.enedis.dataconnect.EnedisApi;
import fr.myelectricaldata.enedis.dataconnect.EnedisCall;
import fr.myelectricaldata.enedis.dataconnect.EnedisClient;
import fr.myelectricaldata.enedis.dataconnect.EnedisEndpoints;
import fr.myelectricaldata.enedis.dataconnect.EnedisJson;
import fr.myelectricaldata.metering.MeterDataException;
import fr.myelectricaldata.metering.MeterDataException.Finding;
import java.net.URI;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Enedis's consent page (version 2) and the services that a consent brought. The page takes no redirect address: Enedis
 * returns to the one registered on DataHub, with an {@code autorisation_id}.
 */
@Component
class EnedisConsentAuthority implements ConsentAuthority {
    /** The longest that Enedis grants. */
    private static final String DURATION = "P3Y";
    /** A household has a handful of points, each with some five services. */
    private static final int MOST_PAGES = 20;

    private final EnedisClient client;
    private final EnedisEndpoints endpoints;

    EnedisConsentAuthority(EnedisClient client, EnedisEndpoints endpoints) {
        this.client = client;
        this.endpoints = endpoints;
    }

    @Override
    public URI authorizationPage(String state) {
        return endpoints.consentPage(state, DURATION);
    }

    /** Services in the states ACTIF and DEMANDE, Enedis's own default; an ended authorisation has none of them. */
    @Override
    public List<Service> servicesOf(long authorisationId) {
        return all(authorisationId).stream()
                .filter(service -> service.belongsTo(authorisationId))
                .flatMap(service -> service.service().stream())
                .toList();
    }

    /** The swagger does not say whether pages count from 0 or 1: a page that brings nothing new is passed over once. */
    private Set<Subscribed> all(long authorisation) {
        Optional<ServicesAnswer> first = page(authorisation, null);
        Set<Subscribed> services = new LinkedHashSet<>();
        first.ifPresent(answer -> services.addAll(answer.services()));
        long total = first.map(ServicesAnswer::nbTotalServices).orElse(0L);
        boolean more = !services.isEmpty();
        for (int page = 1; more && services.size() < total && page <= MOST_PAGES; page++) {
            boolean brought = page(authorisation, page)
                    .map(answer -> services.addAll(answer.services()))
                    .orElse(false);
            more = brought || page == 1;
        }
        return services;
    }

    /** An authorisation that Enedis does not know, or not as ours, has no services. */
    private Optional<ServicesAnswer> page(long authorisation, @Nullable Integer page) {
        try {
            String question = EnedisJson.write(Question.page(authorisation, page));
            return client.ask(EnedisCall.post(EnedisApi.SERVICES, question), ServicesAnswer.class);
        } catch (MeterDataException refusal) {
            if (Set.of(Finding.UNKNOWN_POINT, Finding.CONSENT_LOST, Finding.NOT_HOLDER)
                    .contains(refusal.finding())) {
                return Optional.empty();
            }
            throw refusal;
        }
    }
}
