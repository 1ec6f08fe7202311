package fr.myelectricaldata.meter.documents;

import fr.myelectricaldata.meter.documents.ContractHolder.Contact;
import fr.myelectricaldata.meter.documents.ContractHolder.Organization;
import fr.myelectricaldata.meter.documents.ContractHolder.Person;
import java.util.Comparator;
import java.util.List;
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
    static HolderDocument of(List<ContractSituation> contracts) {
        List<ContractHolder> holders = contracts.stream()
                .sorted(Comparator.comparing(ContractSituation::injects))
                .map(ContractSituation::holder)
                .toList();
        return new HolderDocument(
                first(holders, ContractHolder::person),
                first(holders, ContractHolder::organization),
                first(holders, HolderDocument::phone),
                first(
                        holders,
                        holder -> holder.contact() == null
                                ? null
                                : holder.contact().email()));
    }

    private static @Nullable String phone(ContractHolder holder) {
        Contact contact = holder.contact();
        if (contact == null) {
            return null;
        }
        return contact.phone() == null ? contact.landline() : contact.phone();
    }

    private static <T> @Nullable T first(List<ContractHolder> holders, Function<ContractHolder, @Nullable T> part) {
        return holders.stream()
                .map(part)
                .flatMap(Stream::ofNullable)
                .findFirst()
                .orElse(null);
    }
}
