package fr.myelectricaldata.quota.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.myelectricaldata.quota.QuotaKind;
import fr.myelectricaldata.quota.QuotaSettings;
import fr.myelectricaldata.quota.UnitsLeft;
import fr.myelectricaldata.testing.MovableClock;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

class RateLimitHeadersTest {
    private static final Instant MIDNIGHT = Instant.parse("2026-11-28T23:00:00Z");

    private final RateLimitHeaders headers =
            new RateLimitHeaders(new QuotaSettings(50, 1000), MovableClock.at("2026-11-28T22:00:00Z"));
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    private void asking(String address) {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", address);
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request, response));
    }

    @AfterEach
    void answered() {
        RequestContextHolder.resetRequestAttributes();
    }

    @Test
    void theCounterChargedLastIsTold() {
        asking("/api/enedis/power/1");
        headers.tell(new UnitsLeft(QuotaKind.UPSTREAM, 50, 7, MIDNIGHT));
        headers.tell(new UnitsLeft(QuotaKind.CACHED, 1000, 12, MIDNIGHT));
        assertThat(response.getHeader("RateLimit")).isEqualTo("\"archive\";r=12;t=3600");
        assertThat(response.getHeader("RateLimit-Policy"))
                .isEqualTo("\"enedis\";q=50;w=86400, \"archive\";q=1000;w=86400");
        assertThat(response.getHeader("RateLimit-Remaining")).isEqualTo("12");
    }

    @Test
    void anEmptyCounterIsNotHiddenByTheOneThatIsChargedInstead() {
        asking("/api/enedis/power/1");
        headers.tell(new UnitsLeft(QuotaKind.UPSTREAM, 50, 0, MIDNIGHT));
        headers.tell(new UnitsLeft(QuotaKind.CACHED, 1000, 12, MIDNIGHT));
        assertThat(response.getHeader("RateLimit")).isEqualTo("\"enedis\";r=0;t=3600, \"archive\";r=12;t=3600");
        assertThat(response.getHeader("RateLimit-Limit")).isEqualTo("50");
        assertThat(response.getHeader("RateLimit-Remaining")).isEqualTo("0");
        assertThat(response.getHeader("RateLimit-Reset")).isEqualTo("3600");
    }

    @Test
    void pagesAndWorkInTheBackgroundHaveNoSuchHeaders() {
        asking("/consumption");
        headers.tell(new UnitsLeft(QuotaKind.CACHED, 1000, 12, MIDNIGHT));
        assertThat(response.getHeaderNames()).isEmpty();
        RequestContextHolder.resetRequestAttributes();
        headers.tell(new UnitsLeft(QuotaKind.CACHED, 1000, 12, MIDNIGHT));
    }
}
