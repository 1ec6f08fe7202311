package fr.myelectricaldata.account.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.myelectricaldata.testing.ApiClient;
import fr.myelectricaldata.testing.Household;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Roles over real HTTP, as section 2.11 of the contract names them. */
class RoleApiTest {
    @Nested
    @SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "test.stores=embedded")
    class OnEmbeddedStores extends Contract {}

    @Nested
    @SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "test.stores=shared")
    class OnSharedStores extends Contract {}

    @ExtendWith(OutputCaptureExtension.class)
    abstract static class Contract {
        private static final String ROLES = "/api/admin/roles";

        @LocalServerPort
        int port;

        @Autowired
        JdbcClient database;

        ApiClient admin;

        @BeforeEach
        void administrator() {
            admin = person("admin").api();
        }

        private Household person(String roleId) {
            Household person = Household.signUp(ApiClient.anonymous(port));
            database.sql("update account set role_id = ? where email = ?")
                    .params(roleId, person.email())
                    .update();
            return person;
        }

        private static String id(Household person) {
            return person.api().getJson("/accounts/me").path("data").path("id").asString();
        }

        private static JsonNode send(ApiClient who, String verb, String path, String body) {
            HttpResponse<String> answer = who.send(
                    path,
                    request -> request.header("Content-Type", "application/json")
                            .header("Accept-Language", "en")
                            .method(verb, BodyPublishers.ofString(body)));
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            return ApiClient.json(answer);
        }

        private static String code(JsonNode answer) {
            assertThat(answer.path("success").asBoolean()).isFalse();
            assertThat(answer.path("error").path("message").asString())
                    .isNotBlank()
                    .doesNotContain("{");
            return answer.path("error").path("code").asString();
        }

        private JsonNode create(ApiClient who, String name, String permissions) {
            return send(
                    who,
                    "POST",
                    ROLES,
                    "{\"name\":\"" + name + "\",\"display_name\":\"Some role\",\"permission_ids\":[" + permissions
                            + "]}");
        }

        @Test
        void theRolesOfTheStartAreListedWithTheirPermissions() {
            JsonNode roles = admin.getJson(ROLES).path("data");
            JsonNode first = roles.get(0);
            assertThat(names(first))
                    .containsExactlyInAnyOrder("id", "name", "display_name", "description", "is_system", "permissions");
            assertThat(first.path("name").asString()).isEqualTo("admin");
            assertThat(first.path("is_system").asBoolean()).isTrue();
            assertThat(names(first.path("permissions").get(0)))
                    .containsExactlyInAnyOrder("id", "name", "display_name", "resource");
            JsonNode groups = admin.getJson(ROLES + "/permissions").path("data");
            assertThat(names(groups)).contains("users", "logs", "offers").doesNotContain("users.edit");
            assertThat(names(groups.path("users").get(0)))
                    .containsExactlyInAnyOrder("id", "name", "display_name", "description");
        }

        private static List<String> names(JsonNode object) {
            return new ArrayList<>(object.propertyNames());
        }

        @Test
        void aRoleLivesFromItsMakingToItsEnd() {
            String name = "life_" + System.nanoTime();
            JsonNode made = create(admin, name, "\"logs\",\"users\"").path("data");
            String id = made.path("id").asString();
            assertThat(made.path("permissions")).hasSize(2);
            assertThat(code(create(admin, name, ""))).isEqualTo("CONFLICT");

            JsonNode edited = send(
                            admin, "PATCH", ROLES + "/" + id, "{\"display_name\":\"Other\",\"description\":\"Reads\"}")
                    .path("data");
            assertThat(edited.path("display_name").asString()).isEqualTo("Other");
            assertThat(edited.path("permissions")).as("not said, so as it was").hasSize(2);
            JsonNode permitted = send(
                            admin, "PUT", ROLES + "/" + id + "/permissions", "{\"permission_ids\":[\"roles\"]}")
                    .path("data");
            assertThat(permitted.path("role_id").asString()).isEqualTo(id);
            assertThat(permitted.path("permission_count").asInt()).isEqualTo(1);

            Household person = person("visitor");
            String user = id(person);
            JsonNode given = send(admin, "PUT", ROLES + "/users/" + user + "/role", "{\"role_id\":\"" + id + "\"}")
                    .path("data");
            assertThat(given.path("user_id").asString()).isEqualTo(user);
            assertThat(given.path("role_name").asString()).isEqualTo(name);
            JsonNode me = person.api().getJson("/accounts/me").path("data");
            assertThat(me.path("is_admin").asBoolean()).isFalse();
            assertThat(me.path("role").path("id").asString()).isEqualTo(id);
            assertThat(me.path("role").path("permissions").get(0).path("name").asString())
                    .isEqualTo("roles");
            assertThat(person.api().get(ROLES).statusCode()).isEqualTo(200);

            assertThat(code(send(admin, "DELETE", ROLES + "/" + id, ""))).isEqualTo("CONFLICT");
            send(admin, "PUT", ROLES + "/users/" + user + "/role", "{\"role_id\":\"visitor\"}");
            assertThat(person.api().get(ROLES).statusCode()).isEqualTo(403);
            assertThat(send(admin, "DELETE", ROLES + "/" + id, "")
                            .path("data")
                            .path("message")
                            .asString())
                    .isNotBlank();
            assertThat(code(admin.getJson(ROLES + "/" + id))).isEqualTo("NOT_FOUND");
        }

        @Test
        void administratorsAreShownAsSuch() {
            JsonNode me = admin.getJson("/accounts/me").path("data");
            assertThat(me.path("is_admin").asBoolean()).isTrue();
            assertThat(me.path("role").path("permissions").size()).isGreaterThanOrEqualTo(10);
        }

        @Test
        void rolesOfTheStartAreRefusedInTheEnvelope() {
            assertThat(code(send(admin, "PATCH", ROLES + "/moderator", "{\"display_name\":\"Other\"}")))
                    .isEqualTo("FORBIDDEN");
            assertThat(code(send(admin, "DELETE", ROLES + "/visitor", ""))).isEqualTo("FORBIDDEN");
            assertThat(code(send(admin, "PUT", ROLES + "/admin/permissions", "{\"permission_ids\":[]}")))
                    .isEqualTo("FORBIDDEN");
            HttpResponse<String> problem = admin.send(
                    ROLES + "/visitor",
                    request ->
                            request.header("Accept", "application/problem+json").DELETE());
            assertThat(problem.statusCode()).isEqualTo(403);
            assertThat(problem.body()).contains("SYSTEM_ROLE");
        }

        @Test
        void nobodyIsRaisedThroughTheseAddresses() {
            String name = "manager_" + System.nanoTime();
            String id = create(admin, name, "\"roles\",\"logs\"")
                    .path("data")
                    .path("id")
                    .asString();
            Household manager = person(id);
            String self = id(manager);
            assertThat(code(create(manager.api(), "other_" + System.nanoTime(), "\"users.edit\"")))
                    .isEqualTo("FORBIDDEN");
            assertThat(code(send(
                            manager.api(),
                            "PUT",
                            ROLES + "/" + id + "/permissions",
                            "{\"permission_ids\":[\"jobs\"]}")))
                    .isEqualTo("FORBIDDEN");
            assertThat(code(send(manager.api(), "PUT", ROLES + "/users/" + self + "/role", "{\"role_id\":\"admin\"}")))
                    .isEqualTo("FORBIDDEN");
            assertThat(code(send(admin, "PUT", ROLES + "/users/nobody/role", "{\"role_id\":\"visitor\"}")))
                    .isEqualTo("USER_NOT_FOUND");
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "{}|name",
                    "{\"name\":\"Éé\",\"display_name\":\"Some\"}|name",
                    "{\"name\":\"a\",\"display_name\":\"Some\"}|name",
                    "{\"name\":\"abc\"}|display_name",
                    "{\"name\":\"abc\",\"display_name\":\"x\"}|display_name",
                    "{\"name\":\"abc\",\"display_name\":\"Two\\nlines\"}|display_name",
                    "{\"name\":\"abc\",\"display_name\":\"Some\",\"permission_ids\":[\"everything\"]}|permission_ids",
                    "{\"name\":\"abc\",\"display_name\":\"Some\",\"permission_ids\":[null]}|permission_ids",
                    "{\"name\":\"abc\",\"display_name\":\"Some\",\"permission_ids\":\"users\"}|permission_ids"
                })
        void aWrongFieldIsNamed(String body, String field) {
            HttpResponse<String> answer = admin.postJson(ROLES, body);
            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(ApiClient.json(answer).path("detail").get(0).path("loc").toString())
                    .contains(field);
        }

        @Test
        void whoeverMayNotIsRefusedBeforeTheirRequestIsReadAndTheLogTellsWho(CapturedOutput log) {
            ApiClient moderator = person("moderator").api();
            assertThat(moderator.postJson(ROLES, "no json").statusCode()).isEqualTo(403);
            for (int again = 0; again < 5; again++) {
                assertThat(moderator.get(ROLES + "/again").statusCode()).isEqualTo(403);
            }
            ApiClient other = person("moderator").api();
            assertThat(other.get(ROLES + "/12345678901234").statusCode()).isEqualTo(403);
            assertThat(log.getAll())
                    .contains("refused: POST " + ROLES + " to account ", "refused: GET " + ROLES + "/…1234 to account ")
                    .doesNotContain("12345678901234")
                    .as("one line a minute for one account")
                    .doesNotContain(ROLES + "/again");
            assertThat(ApiClient.anonymous(port).get(ROLES).statusCode()).isEqualTo(401);
            assertThat(person("visitor").api().get(ROLES + "/nothing/at/all").statusCode())
                    .isEqualTo(403);
        }
    }
}
