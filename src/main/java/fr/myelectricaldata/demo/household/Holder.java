package fr.myelectricaldata.demo.household;

import java.util.Locale;

/**
 * Who signed the contract and where the meter hangs. Towns are real, people and streets are not; numbers and mail
 * domains are those reserved for fiction (ARCEP, RFC 2606).
 *
 * @param insee code of the commune
 */
public record Holder(
        String title, String firstName, String lastName, String street, String postalCode, String city, String insee) {
    public String email() {
        return (firstName + "." + lastName).toLowerCase(Locale.ROOT).replaceAll("[^a-z.]", "") + "@example.org";
    }

    public String phone() {
        return "0199001" + insee.substring(2);
    }
}
