package fr.myelectricaldata.enedis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.myelectricaldata.consent.ConsentAuthority.Service;
import fr.myelectricaldata.enedis.dataconnect.Fixtures;
import fr.myelectricaldata.enedis.dataconnect.StubEnedis;
import fr.myelectricaldata.enedis.dataconnect.StubEnedis.Reply;
import fr.myelectricaldata.enedis.dataconnect.TestRoom;
import fr.myelectricaldata.meter.UsagePointId;
import fr.myelectricaldata.metering.MeterDataException;
import fr.myelectricaldata.metering.MeterDataException.Finding;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Where the household is sent, and what its permission covers. */
class EnedisConsentAuthorityTest {
    private static final String PATH = "/subscribed_services/v1/";

    private final StubEnedis stub = new StubEnedis();
    private final TestRoom room = new TestRoom(stub);
    private final EnedisConsentAuthority authority = new EnedisConsentAuthority(room.client, room.endpoints);

    @BeforeEach
    void giveTokens() {
        stub.on(StubEnedis.TOKEN, StubEnedis.file(200, "2026/token_200.json"));
    }

    @AfterEach
    void stop() {
        stub.close();
    }

    @Test
    void sendsTheBrowserOfTheSimulatorToAPathOfTheOriginItIsOn() {
        assertThat(authority.authorizationPage("a b&c=d/é"))
                .isEqualTo(URI.create("/enedis-simulator/dataconnect/v2/oauth2/authorize?client_id=simulator"
                        + "&response_type=code&state=a+b%26c%3Dd%2F%C3%A9&duration=P3Y"));
    }

    @Test
    void theSandboxsActiveAuthorisationListsEveryService() {
        stub.on(PATH, StubEnedis.file(200, "2026/subscribed_services_11_active.json"));
        List<Service> services = authority.servicesOf(11);
        JsonNode raw = Fixtures.tree("2026/subscribed_services_11_active.json").path("serviceSouscrit");
        assertThat(services)
                .containsExactlyElementsOf(StreamSupport.stream(raw.spliterator(), false)
                        .map(service -> new Service(
                                new UsagePointId(service.path("pointId").asString()),
                                LocalDate.parse(service.path("dateDebut").asString()),
                                LocalDate.parse(service.path("dateFin").asString()),
                                service.path("etatCode").asString().equals("ACTIF"),
                                service.path("soutirage").asBoolean(),
                                service.path("injection").asBoolean()))
                        .toList())
                .hasSize(5);
    }

    @Test
    void asksAsTheSwaggerWantsItAndThroughTheBudget() {
        stub.on(PATH, StubEnedis.file(200, "2026/subscribed_services_10_empty.json"));
        assertThat(authority.servicesOf(10)).isEmpty();
        StubEnedis.Asked asked = stub.asked(PATH).getFirst();
        assertThat(asked.method()).isEqualTo("POST");
        assertThat(asked.contentType()).startsWith("application/json");
        assertThat(JsonMapper.shared().readTree(asked.body()))
                .isEqualTo(
                        JsonMapper.shared()
                                .readTree(
                                        "{\"autorisationId\":10,\"comptage\":false,\"autorisation\":true,\"serviceType\":\"ACCES\"}"));
        assertThat(room.budget.grants).extracting(TestRoom.Grant::family).containsExactly("subscribed_services");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"nbTotalServices\":0,\"serviceSouscrit\":null}", "{\"nbTotalServices\":null}", "{}"})
    void noServicesComeInManyShapes(String body) {
        stub.on(PATH, StubEnedis.json(200, body));
        assertThat(authority.servicesOf(10)).isEmpty();
    }

    @Test
    void onlyRunningAndRequestedServicesAreActive() {
        stub.on(
                PATH,
                StubEnedis.json(
                        200,
                        page(
                                4,
                                service(1, "ACTIF"),
                                service(2, "DEMANDE"),
                                service(3, "TERMINE"),
                                service(4, "SUPPRIME"))));
        assertThat(authority.servicesOf(11)).extracting(Service::active).containsExactly(true, true, false, false);
    }

    @Test
    void datesMayCarryATimeOrBeMissing() {
        String odd = "{\"pointId\":\"14000000000001\",\"dateDebut\":\"2026-11-23T00:00:00+0100\",\"dateFin\":\"null\","
                + "\"etatCode\":\"ACTIF\",\"injection\":true,\"soutirage\":\"false\"}";
        stub.on(PATH, StubEnedis.json(200, page(1, odd)));
        assertThat(authority.servicesOf(11))
                .containsExactly(new Service(
                        new UsagePointId("14000000000001"), LocalDate.parse("2026-11-23"), null, true, false, true));
    }

    @Test
    void aServiceOfAnotherAuthorisationOrWithoutAPointIsLeftOut() {
        String foreign =
                "{\"pointId\":\"14000000000001\",\"etatCode\":\"ACTIF\",\"autorisation\":{\"autorisationId\":12}}";
        stub.on(PATH, StubEnedis.json(200, page(3, foreign, "{\"etatCode\":\"ACTIF\"}", service(1, "ACTIF"))));
        assertThat(authority.servicesOf(11)).hasSize(1);
    }

    @Test
    void furtherPagesAreReadWhetherTheyCountFromZero() {
        assertAllSevenArrive(0);
    }

    @Test
    void furtherPagesAreReadWhetherTheyCountFromOne() {
        assertAllSevenArrive(1);
    }

    private void assertAllSevenArrive(int firstPage) {
        Reply paged = (exchange, closed) -> {
            String body = stub.asked(PATH).getLast().body();
            JsonNode question = JsonMapper.shared().readTree(body);
            int page = question.path("page").asInt(firstPage) - firstPage;
            String[] services = IntStream.rangeClosed(page * 3 + 1, Math.min(7, page * 3 + 3))
                    .mapToObj(number -> service(number, "ACTIF"))
                    .toArray(String[]::new);
            StubEnedis.send(exchange, 200, "application/json", page(7, services));
        };
        stub.on(PATH, paged);
        assertThat(authority.servicesOf(11))
                .extracting(service -> service.point().value())
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 7)
                        .mapToObj(number -> "1400000000000" + number)
                        .toList());
    }

    @Test
    void aTotalThatIsNeverReachedEndsTheQuestions() {
        stub.on(PATH, StubEnedis.json(200, page(1000, service(1, "ACTIF"))));
        assertThat(authority.servicesOf(11)).hasSize(1);
        assertThat(stub.asked(PATH)).hasSize(3);
    }

    @Test
    void anUnknownOrForeignAuthorisationHasNoServicesButAFailureIsAFailure() {
        stub.on(PATH, StubEnedis.file(404, "2026/errors/404_swagger_prm.json"));
        assertThat(authority.servicesOf(11)).isEmpty();
        stub.on(
                PATH,
                StubEnedis.json(
                        403, "{\"code\":\"403\",\"message\":\"Le client n'est pas autorisé pour le point demandé\"}"));
        assertThat(authority.servicesOf(11)).isEmpty();
        stub.on(PATH, StubEnedis.file(500, "2026/errors/500_swagger.json"));
        MeterDataException failure = catchThrowableOfType(MeterDataException.class, () -> authority.servicesOf(11));
        assertThat(failure.finding()).isEqualTo(Finding.UNAVAILABLE);
    }

    private static String page(int total, String... services) {
        return "{\"nbTotalServices\":" + total + ",\"serviceSouscrit\":[" + String.join(",", services) + "]}";
    }

    private static String service(int number, String state) {
        return "{\"id\":" + number + ",\"pointId\":\"1400000000000" + number
                + "\",\"dateDebut\":\"2026-11-23\",\"etatCode\":\"" + state
                + "\",\"soutirage\":true,\"injection\":false,\"autorisation\":{\"autorisationId\":11}}";
    }
}
