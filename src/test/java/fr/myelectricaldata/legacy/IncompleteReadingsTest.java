package fr.myelectricaldata.legacy;

import static org.assertj.core.api.Assertions.assertThat;

import fr.myelectricaldata.demo.household.Household;
import fr.myelectricaldata.quota.QuotaKind;
import fr.myelectricaldata.testing.ApiClient;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** v1 cannot say "incomplete": what will still come is refused when something after it is there, and left out otherwise. */
class IncompleteReadingsTest extends V1ClientTest {
    private HttpResponse<String> days(Owner owner, LocalDate start, LocalDate end) {
        return owner.api().get("/daily_consumption/%s/start/%s/end/%s".formatted(owner.pdl, start, end));
    }

    @Test
    void aHoleBeforeWhatIsThereIsRefusedUntilItIsFilled() {
        Owner owner = new Owner(Household.HEATED_HOUSE);
        LocalDate start = today().minusDays(30);
        assertThat(readings(days(owner, today().minusDays(10), today()))).hasSize(10);
        owner.useUp(QuotaKind.UPSTREAM);
        HttpResponse<String> refused = days(owner, start, today());
        assertThat(refused.statusCode())
                .as("a sum over a part of the month would be taken for the month's")
                .isEqualTo(409);
        clock.advance(Duration.ofDays(1));
        assertThat(readings(days(owner, start, today()))).hasSize(31);
    }

    @Test
    void aMissingEndIsLeftOut() {
        Owner owner = new Owner(Household.HEATED_HOUSE);
        LocalDate start = today().minusDays(10);
        assertThat(readings(days(owner, start, today()))).hasSize(10);
        clock.advance(Duration.ofDays(1));
        owner.useUp(QuotaKind.UPSTREAM);
        assertThat(readings(days(owner, start, today()))).hasSize(10);
        assertThat(days(owner, today().minusDays(1), today()).statusCode())
                .as("alone it is a refusal")
                .isEqualTo(409);
    }

    @Test
    void enedisInFaultForAPartIsInFaultForAll() {
        Owner owner = new Owner(Household.HEATED_HOUSE);
        assertThat(readings(days(owner, today().minusDays(10), today()))).hasSize(10);
        ApiClient anonymous = ApiClient.anonymous(port);
        anonymous.postJson(
                "/enedis-simulator/faults", "{\"api\":\"consommation_quotidienne\",\"status\":500,\"times\":9}");
        try {
            HttpResponse<String> refused = days(owner, today().minusDays(30), today());
            assertThat(refused.statusCode()).isEqualTo(502);
            assertThat(detail(refused)).contains("Enedis ne répond pas");
            assertThat(readings(days(owner, today().minusDays(10), today()))).hasSize(10);
        } finally {
            anonymous.delete("/enedis-simulator/faults");
        }
        assertThat(readings(days(owner, today().minusDays(30), today()))).hasSize(30);
    }

    @Test
    void holesThatStayAreServedAsTheyAre() {
        Owner owner = new Owner(Household.GAPS);
        assertThat(readings(days(owner, LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 28))))
                .hasSize(26);
    }
}
