package fr.myelectricaldata.simulator;

import fr.myelectricaldata.common.Paris;
import fr.myelectricaldata.demo.household.Flow;
import fr.myelectricaldata.demo.household.Household;
import fr.myelectricaldata.demo.household.Trait;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /subscribed_services/v1/}: which services an authorisation covers, and with them the PRM. */
@RestController
@OnlyAsSimulator
class ServicesEndpoint {
    private static final List<String> USUAL_STATES = List.of("ACTIF", "DEMANDE");

    private final Consents consents;
    private final Clock clock;
    private final Answers answers;

    ServicesEndpoint(Consents consents, Clock clock, Answers answers) {
        this.consents = consents;
        this.clock = clock;
        this.answers = answers;
    }

    /** Every field of the swagger; those that the simulator does not filter by are read and ignored. */
    record Question(
            @Nullable Boolean comptage,
            @Nullable Long autorisationId,
            @Nullable Boolean autorisation,
            @Nullable String serviceType,
            @Nullable List<String> etatCode,
            @Nullable List<String> mesureTypeCode,
            @Nullable Boolean soutirage,
            @Nullable Boolean injection,
            @Nullable List<String> pointId) {
        boolean wants(Service service, String state) {
            return (etatCode == null ? USUAL_STATES : etatCode).contains(state)
                    && (serviceType == null || serviceType.equals("ACCES"))
                    && (mesureTypeCode == null || mesureTypeCode.contains(service.type))
                    && (soutirage == null || soutirage == (service.flow == Flow.WITHDRAWN))
                    && (injection == null || injection == (service.flow == Flow.INJECTED));
        }
    }

    private record Service(Flow flow, String type, String step) {}

    @PostMapping({Workbench.ROOT + "/subscribed_services/v1/", Workbench.ROOT + "/subscribed_services/v1"})
    ResponseEntity<byte[]> services(@RequestBody Question question) {
        if (question.comptage() == null || question.autorisationId() == null) {
            throw EnedisError.outsideTheSwagger();
        }
        List<Map<String, Object>> services = Authorisation.parse(question.autorisationId())
                .filter(consents::listed)
                .map(authorisation -> listed(authorisation, question))
                .orElse(List.of());
        boolean list = !question.comptage() && !services.isEmpty();
        return answers.json(
                Answers.fields("nbTotalServices", services.size(), "serviceSouscrit", list ? services : null));
    }

    private List<Map<String, Object>> listed(Authorisation authorisation, Question question) {
        String state = consents.active(authorisation) ? "ACTIF" : "TERMINE";
        List<Map<String, Object>> listed = new ArrayList<>();
        for (Service service : services(authorisation)) {
            if (question.wants(service, state)) {
                listed.add(wire(authorisation, service, state, listed.size()));
            }
        }
        String prm = authorisation.meter().prm();
        return Optional.ofNullable(question.pointId())
                        .map(points -> points.contains(prm))
                        .orElse(true)
                ? listed
                : List.of();
    }

    private List<Service> services(Authorisation authorisation) {
        Household household = authorisation.meter().household();
        String step = authorisation.meter().meter().step(Paris.today(clock)).toString();
        List<Service> services = new ArrayList<>();
        for (Flow flow : Flow.values()) {
            if (household.has(flow)) {
                if (!household.is(Trait.NO_CURVE)) {
                    services.add(new Service(flow, "CDC", step));
                }
                if (flow == Flow.WITHDRAWN) {
                    services.add(new Service(flow, "PMAX", "P1D"));
                }
                services.add(new Service(flow, "IDX", "P1D"));
                services.add(new Service(flow, "ENERGIE", "P1D"));
                services.add(new Service(flow, "ITC", "NA"));
            }
        }
        return services;
    }

    private static Map<String, Object> wire(Authorisation authorisation, Service service, String state, int rank) {
        boolean active = state.equals("ACTIF");
        String segment = service.flow == Flow.WITHDRAWN ? "C5" : "P4";
        return Answers.fields(
                "id",
                "%d%02d".formatted(80_000 + authorisation.meter().serial(), rank),
                "injection",
                service.flow == Flow.INJECTED,
                "soutirage",
                service.flow == Flow.WITHDRAWN,
                "serviceCode",
                "ACCES",
                "dateDebut",
                authorisation.start().toString(),
                "dateFin",
                authorisation.end().toString(),
                "etatCode",
                state,
                "etatLibelle",
                active ? "Actif" : "Terminé",
                "pointId",
                authorisation.meter().prm(),
                "mesuresTypeCode",
                service.type,
                "mesuresPas",
                service.step,
                "mesuresCorrigees",
                false,
                "espaceDynamique",
                true,
                "publicationDonnees",
                false,
                "autorisation",
                Answers.fields(
                        "autorisationId",
                        authorisation.id(),
                        "autorisationLibelle",
                        "DATACONNECT_" + segment + "_" + state,
                        "autorisationType",
                        "EXPLICITE",
                        "autorisationStatut",
                        active ? "ACTIVE" : "TERMINEE"));
    }
}
