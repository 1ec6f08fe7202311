package fr.myelectricaldata.gateway.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import fr.myelectricaldata.testing.ApiClient;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The contract keeps its word: each of its examples is what its own schema says. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "test.stores=embedded")
class ExamplesTest {
    @LocalServerPort
    int port;

    private JsonNode contract;

    @BeforeEach
    void read() {
        contract = ApiClient.anonymous(port).getJson("/openapi.json");
    }

    @Test
    void everyExampleIsValidAgainstItsSchema() {
        SchemaRegistry dialect = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
        List<String> faults = new ArrayList<>();
        int[] examples = {0};
        everySchemaWithExamples((place, described) -> {
            Schema schema = dialect.getSchema(alone(described.path("schema")));
            examplesOf(described).forEach(example -> {
                examples[0]++;
                schema.validate(example).forEach(fault -> faults.add(place + ": " + fault));
            });
        });
        assertThat(examples[0]).isGreaterThan(500);
        assertThat(faults).isEmpty();
    }

    @Test
    void everyBodyHasASchema() {
        List<String> bare = new ArrayList<>();
        walk("", contract, (place, node) -> {
            if (place.endsWith("/content")) {
                node.properties().stream()
                        .filter(type -> type.getValue().path("schema").isEmpty())
                        .forEach(type -> bare.add(place + " " + type.getKey()));
            }
        });
        assertThat(bare).isEmpty();
    }

    /** A text that went through MessageFormat without having its apostrophes doubled has lost them. */
    @Test
    void noTextHasLostItsApostrophes() {
        List<String> lost = new ArrayList<>();
        walk("", contract, (place, node) -> {
            if (node.isString()
                    && (node.asString()
                                    .matches(
                                            "(?is).*\\b(nest|lheure|laccord|daujourd|lhistorique|quil|cest|jusquà|lappel) .*")
                            || node.asString().contains("''"))) {
                lost.add(place + ": " + node.asString());
            }
        });
        assertThat(lost).isEmpty();
    }

    private void everySchemaWithExamples(BiConsumer<String, JsonNode> consumer) {
        walk("", contract.path("paths"), (place, node) -> {
            if (node.path("schema").isObject()) {
                consumer.accept(place, node);
            }
        });
    }

    private static Stream<JsonNode> examplesOf(JsonNode described) {
        Stream<JsonNode> many = described.path("examples").valueStream().map(example -> example.path("value"));
        Stream<JsonNode> inSchema = described.path("schema").path("examples").valueStream();
        Stream<JsonNode> single = Stream.of(
                        described.path("example"), described.path("schema").path("example"))
                .filter(example -> !example.isMissingNode());
        return Stream.of(single, many, inSchema).flatMap(examples -> examples);
    }

    /** The schema as a document of its own, in which references find what they name. */
    private JsonNode alone(JsonNode schema) {
        ObjectNode document = ((ObjectNode) schema).deepCopy();
        document.set("components", contract.path("components"));
        return document;
    }

    private static void walk(String place, JsonNode node, BiConsumer<String, JsonNode> consumer) {
        consumer.accept(place, node);
        if (node.isObject()) {
            for (Map.Entry<String, JsonNode> field : node.properties()) {
                walk(place + "/" + field.getKey(), field.getValue(), consumer);
            }
        } else if (node.isArray()) {
            node.forEach(item -> walk(place + "/-", item, consumer));
        }
    }
}
