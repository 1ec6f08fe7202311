package fr.myelectricaldata.meter.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import fr.myelectricaldata.meter.UsagePointId;
import fr.myelectricaldata.meter.documents.ContractHolder;
import fr.myelectricaldata.meter.documents.HolderDocument;
import org.jspecify.annotations.Nullable;

/**
 * An identity as version 5 of Enedis's API wrote it.
 *
 * @param customerId always null: Data Connect 2026 has no such number
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record CustomerIdentity(
        @JsonProperty("customer_id") @Nullable String customerId,
        @JsonProperty("identity") Identity identity) {
    /** A person, a legal entity or both; the one that there is not is absent, as Enedis had it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Identity(
            @JsonProperty("natural_person") @Nullable NaturalPerson naturalPerson,
            @JsonProperty("legal_entity") @Nullable LegalEntity legalEntity) {}

    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record NaturalPerson(
            @JsonProperty("title") @Nullable String title,
            @JsonProperty("firstname") @Nullable String firstName,
            @JsonProperty("lastname") @Nullable String lastName) {
        static NaturalPerson of(ContractHolder.Person person) {
            return new NaturalPerson(person.title(), person.firstName(), person.lastName());
        }
    }

    /**
     * @param business always null: Data Connect 2026 does not tell
     * @param industry the code of the French register of activities (NAF)
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record LegalEntity(
            @JsonProperty("name") @Nullable String name,
            @JsonProperty("trading_name") @Nullable String tradingName,
            @JsonProperty("business") @Nullable String business,
            @JsonProperty("industry") @Nullable String industry,
            @JsonProperty("siret_number") @Nullable String siretNumber) {
        static LegalEntity of(ContractHolder.Organization organization) {
            return new LegalEntity(
                    organization.name(),
                    organization.commercialName(),
                    null,
                    organization.businessCode(),
                    organization.siret());
        }
    }

    /** @param point is not repeated in the answer */
    public static CustomerIdentity of(UsagePointId point, HolderDocument document) {
        return new CustomerIdentity(
                null,
                new Identity(
                        document.person() == null ? null : NaturalPerson.of(document.person()),
                        document.organization() == null ? null : LegalEntity.of(document.organization())));
    }
}
