package fr.myelectricaldata.site;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who runs this gateway, as the legal pages say it; each may be empty.
 *
 * @param operatorName a person or an association (OPERATOR_NAME)
 * @param operatorContact an e-mail address or an address of the web (OPERATOR_CONTACT)
 * @param host who hosts the machine, with address (OPERATOR_HOST)
 */
@ConfigurationProperties("med.site")
public record SiteSettings(
        @DefaultValue("") String operatorName,
        @DefaultValue("") String operatorContact,
        @DefaultValue("") String host) {
    /** Where the contact leads, or empty when it is but words. */
    String contactLink() {
        if (operatorContact.matches("https?://\\S+")) {
            return operatorContact;
        }
        return operatorContact.matches("[^\\s@]+@[^\\s@]+") ? "mailto:" + operatorContact : "";
    }
}
