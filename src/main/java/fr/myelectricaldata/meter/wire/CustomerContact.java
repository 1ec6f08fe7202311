package fr.myelectricaldata.meter.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import fr.myelectricaldata.meter.UsagePointId;
import fr.myelectricaldata.meter.documents.HolderDocument;
import org.jspecify.annotations.Nullable;

/**
 * How a holder is reached, as version 5 of Enedis's API really wrote it (its documentation called the object contact).
 *
 * @param customerId always null: Data Connect 2026 has no such number
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record CustomerContact(
        @JsonProperty("customer_id") @Nullable String customerId,
        @JsonProperty("contact_data") ContactData contactData) {
    /** @param phone a mobile one first, else the landline */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record ContactData(
            @JsonProperty("phone") @Nullable String phone,
            @JsonProperty("email") @Nullable String email) {}

    /** @param point is not repeated in the answer */
    public static CustomerContact of(UsagePointId point, HolderDocument document) {
        return new CustomerContact(null, new ContactData(document.phone(), document.email()));
    }
}
