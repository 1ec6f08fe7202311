package fr.myelectricaldata.enedis;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.myelectricaldata.common.InvalidRequestException;
import fr.myelectricaldata.consent.ConsentAuthority.Service;
import fr.myelectricaldata.meter.UsagePointId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A page of the services that an authorisation covers, in Enedis's own words.
 *
 * @param nbTotalServices of all pages
 * @param serviceSouscrit absent or null when there is none
 */
record ServicesAnswer(long nbTotalServices, @Nullable List<@Nullable Subscribed> serviceSouscrit) {
    private static final Set<String> ACTIVE = Set.of("ACTIF", "DEMANDE");

    /**
     * The question.
     *
     * @param comptage true would only count
     * @param page absent for the first
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Question(
            long autorisationId,
            boolean comptage,
            boolean autorisation,
            String serviceType,
            @Nullable Integer page) {
        static Question page(long authorisation, @Nullable Integer page) {
            return new Question(authorisation, false, true, "ACCES", page);
        }
    }

    record Subscribed(
            @Nullable String id,
            @Nullable String pointId,
            @Nullable String dateDebut,
            @Nullable String dateFin,
            @Nullable String etatCode,
            @Nullable Boolean soutirage,
            @Nullable Boolean injection,
            @Nullable Authorisation autorisation) {

        /** Enedis answers by the number it was asked for; should it ever not, the service is somebody else's. */
        boolean belongsTo(long authorisation) {
            Long named = autorisation == null ? null : autorisation.autorisationId();
            return named == null || named == authorisation;
        }

        Optional<Service> service() {
            try {
                boolean injects = Boolean.TRUE.equals(injection);
                return Optional.of(new Service(
                        new UsagePointId(Objects.requireNonNullElse(pointId, "").strip()),
                        EnedisDates.day(dateDebut).orElse(null),
                        EnedisDates.day(dateFin).orElse(null),
                        etatCode != null && ACTIVE.contains(etatCode.strip()),
                        soutirage == null ? !injects : soutirage,
                        injects));
            } catch (InvalidRequestException noPoint) {
                return Optional.empty();
            }
        }
    }

    record Authorisation(@Nullable Long autorisationId) {}

    List<Subscribed> services() {
        return serviceSouscrit == null
                ? List.of()
                : serviceSouscrit.stream()
                        .flatMap(service -> Optional.ofNullable(service).stream())
                        .toList();
    }
}
