package fr.myelectricaldata.legacy;

import static org.assertj.core.api.Assertions.assertThat;

import fr.myelectricaldata.testing.ApiClient;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The contract describes every route of v1, with a sentence and an example. */
class OpenApiTest extends V1ClientTest {
    private static final List<String> ROOTS = List.of(
            "/valid_access/{pdl}",
            "/contracts/{pdl}",
            "/addresses/{pdl}",
            "/identity/{pdl}",
            "/contact/{pdl}",
            "/daily_consumption/{pdl}/start/{start}/end/{end}",
            "/daily_production/{pdl}/start/{start}/end/{end}",
            "/daily_consumption_max_power/{pdl}/start/{start}/end/{end}",
            "/consumption_load_curve/{pdl}/start/{start}/end/{end}",
            "/production_load_curve/{pdl}/start/{start}/end/{end}");

    @Test
    void everyRouteHasASummaryParametersAndAnExample() {
        JsonNode paths = ApiClient.anonymous(port).getJson("/openapi.json").required("paths");
        Map<String, JsonNode> operations = new TreeMap<>();
        ROOTS.forEach(root -> {
            operations.put(root, paths.path(root).path("get"));
            operations.put(root + "/cache", paths.path(root + "/cache").path("get"));
        });
        operations.put("/cache/{pdl}", paths.path("/cache/{pdl}").path("delete"));
        operations.forEach((path, operation) -> {
            assertThat(operation.path("summary").asString("")).as(path).isNotBlank();
            assertThat(operation.path("tags").toString()).isEqualTo("[\"v1\"]");
            assertThat(operation.path("parameters").findValuesAsString("name"))
                    .as(path)
                    .allMatch(name -> path.contains("{" + name + "}"))
                    .contains("pdl");
            assertThat(operation.at("/parameters/0/example").asString("")).hasSize(14);
            JsonNode answers = operation.path("responses");
            assertThat(answers.propertyNames()).contains("200", "400", "401", "403", "404", "409", "502", "503");
            JsonNode example = answers.at("/200/content/application~1json");
            assertThat(example.has("example") || example.has("examples"))
                    .as(path)
                    .isTrue();
        });
        assertThat(paths.has("/v1/oauth2/authorize")).isFalse();
    }
}
