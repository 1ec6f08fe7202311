package fr.myelectricaldata.account.passkey;

import fr.myelectricaldata.account.AccountSettings;
import java.net.URI;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;

/** Passkeys belong to the address that people open (FRONTEND_URL); the device asks for a finger, a face or a PIN each time. */
@Configuration(proxyBeanMethods = false)
class PasskeyConfiguration {
    @Bean
    WebAuthnRelyingPartyOperations relyingParty(PasskeyOwners owners, PasskeyTable keys, AccountSettings settings) {
        URI home = settings.frontendUrl();
        PublicKeyCredentialRpEntity party = PublicKeyCredentialRpEntity.builder()
                .id(String.valueOf(home.getHost()))
                .name("MyElectricalData")
                .build();
        Webauthn4JRelyingPartyOperations operations =
                new Webauthn4JRelyingPartyOperations(owners, keys, party, Set.of(origin(home)));
        operations.setCustomizeCreationOptions(
                options -> options.authenticatorSelection(AuthenticatorSelectionCriteria.builder()
                        .residentKey(ResidentKeyRequirement.REQUIRED)
                        .userVerification(UserVerificationRequirement.REQUIRED)
                        .build()));
        operations.setCustomizeRequestOptions(
                options -> options.userVerification(UserVerificationRequirement.REQUIRED));
        return operations;
    }

    private static String origin(URI home) {
        return home.getScheme() + "://" + home.getAuthority();
    }
}
