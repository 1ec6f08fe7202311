package fr.myelectricaldata.meter.documents;

import fr.myelectricaldata.meter.documents.ContractHolder.Contact;
import fr.myelectricaldata.meter.documents.ContractHolder.Organization;
import fr.myelectricaldata.meter.documents.ContractHolder.Person;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who holds a point and how they are reached; any part may be missing. */
public record HolderDocument(
        @Nullable Person person,
        @Nullable Organization organization,
        @Nullable String phone,
        @Nullable String email) {
    /** The signatory of withdrawal first; what that contract leaves open, the one of injection may say. */
    public static HolderDocument of(ContractDocument contracts) {
        Contact reachable = first(contracts, ContractHolder::contact);
        return new HolderDocument(
                first(contracts, ContractHolder::person),
                first(contracts, ContractHolder::organization),
                reachable == null ? null : reachable.phone() == null ? reachable.landline() : reachable.phone(),
                reachable == null ? null : reachable.email());
    }

    private static <T> @Nullable T first(ContractDocument contracts, Function<ContractHolder, @Nullable T> part) {
        return Stream.concat(contracts.withdrawal().stream(), contracts.situations().stream())
                .map(situation -> part.apply(situation.holder()))
                .flatMap(Stream::ofNullable)
                .findFirst()
                .orElse(null);
    }
}
