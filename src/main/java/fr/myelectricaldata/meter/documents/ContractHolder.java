package fr.myelectricaldata.meter.documents;

import org.jspecify.annotations.Nullable;

/**
 * Who signed a contract. A contract has a person, an organization or both.
 *
 * @param mail where letters go; not the place of the meter
 */
public record ContractHolder(
        @Nullable Person person,
        @Nullable Organization organization,
        @Nullable Contact contact,
        @Nullable Mail mail) {
    public static final ContractHolder UNKNOWN = new ContractHolder(null, null, null, null);

    public record Person(
            @Nullable String title,
            @Nullable String firstName,
            @Nullable String lastName) {}

    /**
     * @param businessCode of the French register of activities (NAF)
     * @param siret 14 digits of the establishment
     * @param siren 9 digits of the company
     */
    public record Organization(
            @Nullable String name,
            @Nullable String commercialName,
            @Nullable String businessCode,
            @Nullable String siret,
            @Nullable String siren) {}

    public record Contact(
            @Nullable String email,
            @Nullable String landline,
            @Nullable String phone) {}

    /**
     * The lines of a French postal address.
     *
     * @param line1 name
     * @param line2 apartment, floor
     * @param line3 building
     * @param line4 number and street
     * @param line5 locality
     * @param line6 postal code and town
     * @param line7 country
     */
    public record Mail(
            @Nullable String line1,
            @Nullable String line2,
            @Nullable String line3,
            @Nullable String line4,
            @Nullable String line5,
            @Nullable String line6,
            @Nullable String line7) {}
}
