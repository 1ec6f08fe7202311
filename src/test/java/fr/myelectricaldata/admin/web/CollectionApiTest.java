package fr.myelectricaldata.admin.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.myelectricaldata.testing.ApiClient;
import fr.myelectricaldata.testing.Household;
import java.time.Duration;
import java.time.Instant;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** The operator's overview by HTTP, on a household whose history is collected. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "test.stores=embedded",
            "test.alone=it counts all points there are",
            "med.simulator.limits=false",
            "med.enedis.budget.second=50ms"
        })
class CollectionApiTest {
    private static final String ADDRESS = "/api/admin/collection";

    @LocalServerPort
    int port;

    @Autowired
    DataSource database;

    @Test
    void anAdministratorSeesHowTheCollectionIsDoingAndNobodyElseDoes() {
        ApiClient anonymous = ApiClient.anonymous(port);
        Household household = Household.signUp(anonymous);
        household.consent("6");
        assertThat(anonymous.get(ADDRESS).statusCode()).isEqualTo(401);
        assertThat(household.api().get(ADDRESS).statusCode()).isEqualTo(403);
        assertThat(household.api().get("/admin/collection").statusCode())
                .as("without the prefix it is a page")
                .isNotEqualTo(200);

        ApiClient operator = operator(anonymous);

        await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> {
            JsonNode data = operator.getJson(ADDRESS).path("data");
            assertThat(data.path("backlog").path("history_points").asInt()).isZero();
            assertThat(data.path("points_last_hour").asInt()).isEqualTo(1);
        });
        JsonNode data = operator.getJson(ADDRESS).path("data");
        assertThat(data.path("daily").path("points").asInt()).isEqualTo(1);
        assertThat(data.path("daily").path("calls_per_hour").asInt()).isEqualTo(900);
        assertThat(data.path("daily").path("every_days").asInt()).isEqualTo(1);
        assertThat(data.path("points_per_hour").asInt()).isEqualTo(450);
        assertThat(Instant.parse(data.path("daily").path("next_run").asString()))
                .isAfter(Instant.now());
        assertThat(data.path("enedis").path("calls_per_hour").asInt()).isEqualTo(1000);
        assertThat(data.path("enedis")
                        .path("calls_last_hour")
                        .path("mesure_synchrone_auto")
                        .asInt())
                .isPositive();
        assertThat(data.toString()).doesNotContain(household.pdl());
    }

    private ApiClient operator(ApiClient anonymous) {
        Household operator = Household.signUp(anonymous);
        JdbcClient.create(database)
                .sql("update account set role_id = 'admin' where email = ?")
                .param(operator.email())
                .update();
        return operator.api();
    }
}
