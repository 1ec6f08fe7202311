package fr.myelectricaldata.consent.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.myelectricaldata.consent.ConsentCallback;
import java.io.ByteArrayOutputStream;
import java.io.ObjectOutputStream;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;

class ParkedConsentTest {

    private final MockHttpServletRequest request = new MockHttpServletRequest("GET", "/oauth/callback");

    @Test
    void signingInLeadsToTheParkedCallback() {
        ParkedConsent.park(new ConsentCallback("state", "12", null, null), request);

        assertThat(new HttpSessionRequestCache()
                        .getRequest(request, new MockHttpServletResponse())
                        .getRedirectUrl())
                .isEqualTo("/oauth/resume");
    }

    @Test
    void itIsTakenOutOnce() {
        ParkedConsent.park(new ConsentCallback("state", "12", null, "a text"), request);

        assertThat(ParkedConsent.take(request)).contains(new ConsentCallback("state", "12", null, null));
        assertThat(ParkedConsent.take(request)).isEmpty();
        assertThat(new HttpSessionRequestCache().getRequest(request, new MockHttpServletResponse()))
                .isNull();
    }

    @Test
    void aRefusalStaysARefusal() {
        ParkedConsent.park(new ConsentCallback("state", null, "invalid_request", "demande_non_aboutie"), request);

        assertThat(ParkedConsent.take(request)).contains(new ConsentCallback("state", null, "error", null));
    }

    @Test
    void itSurvivesASessionStore() throws Exception {
        ParkedConsent.park(new ConsentCallback("state", "12", null, null), request);

        for (String name : java.util.Collections.list(request.getSession().getAttributeNames())) {
            new ObjectOutputStream(new ByteArrayOutputStream())
                    .writeObject(request.getSession().getAttribute(name));
        }
    }

    @Test
    void withoutASessionThereIsNothingParked() {
        assertThat(ParkedConsent.take(request)).isEmpty();
        assertThat(request.getSession(false)).isNull();
    }
}
