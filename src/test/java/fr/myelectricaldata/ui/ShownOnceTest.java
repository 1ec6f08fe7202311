package fr.myelectricaldata.ui;

import static org.assertj.core.api.Assertions.assertThat;

import fr.myelectricaldata.ui.ShownOnce.Value;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ShownOnceTest {
    @Test
    void theDownloadedFileIsWhatApiClientsExpect() {
        List<Value> values = List.of(
                new Value("client_id", "cli_4fK2vXw0", false), new Value("client_secret", "sec_9QmT1cYt7bN", true));
        JsonNode file = new JsonMapper().readTree(ShownOnce.json(values));
        assertThat(file.propertyNames()).containsExactly("client_id", "client_secret");
        assertThat(file.path("client_secret").asString()).isEqualTo("sec_9QmT1cYt7bN");
        assertThat(values.toString()).doesNotContain("sec_9QmT1cYt7bN");
    }
}
