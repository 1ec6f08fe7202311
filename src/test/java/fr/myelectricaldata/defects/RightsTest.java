package fr.myelectricaldata.defects;

import static org.assertj.core.api.Assertions.assertThat;

import fr.myelectricaldata.testing.ApiClient;
import fr.myelectricaldata.testing.Household;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a role may do is what it says, for the page, the address and the service. */
class RightsTest extends WholeGateway {
    private Household with(String... permissions) {
        String name = "essai_" + UUID.randomUUID().toString().substring(0, 8);
        String list = String.join("\",\"", permissions);
        HttpResponse<String> made = of("admin")
                .api()
                .postJson(
                        "/api/admin/roles",
                        "{\"name\":\"" + name + "\",\"display_name\":\"Essai\",\"description\":\"\",\"permission_ids\":"
                                + (permissions.length == 0 ? "[]" : "[\"" + list + "\"]") + "}");
        String id = ApiClient.json(made).path("data").path("id").asString();
        assertThat(id).as(made.body()).isNotEmpty();
        return of(id);
    }

    @Test
    @DisplayName("W15: who may look at accounts cannot open a point to anybody")
    void whoMayLookCannotOpenAPoint() {
        Household owner = withPoint();
        Household moderator = of("moderator");
        String body = "{\"user_email\":\"" + moderator.email() + "\",\"usage_point_id\":\"" + owner.pdl() + "\"}";
        for (String address : new String[] {"/pdl/admin/add", "/api/pdl/admin/add"}) {
            assertThat(moderator.api().postJson(address, body).statusCode()).isEqualTo(403);
        }
        assertThat(points(moderator)).isEmpty();
    }

    @ParameterizedTest
    @DisplayName("W16: each permission opens its own door and no other")
    @CsvSource({
        "users,          GET,    /api/admin/users,                   200",
        "users,          POST,   /api/admin/users/%s/reset-quota,    403",
        "users,          DELETE, /api/admin/users/%s,                403",
        "users.edit,     POST,   /api/admin/users/%s/reset-quota,    200",
        "users.edit,     DELETE, /api/admin/users/%s,                403",
        "users.delete,   DELETE, /api/admin/users/%s,                200",
        "users.delete,   POST,   /api/admin/users/%s/toggle-status, 403",
        "roles,          GET,    /api/admin/roles,                   200",
        "roles,          GET,    /api/admin/users,                   403",
        "logs,           GET,    /api/admin/users,                   403",
        "admin_dashboard,GET,    /api/admin/users,                   403",
    })
    void eachPermissionOpensItsOwnDoor(String permission, String method, String path, int status) {
        Household somebody = with(permission);
        Household target = Household.signUp(anonymous);
        HttpResponse<String> answer = somebody.api()
                .send(
                        path.formatted(idOf(target)),
                        request -> request.method(
                                method, method.equals("POST") ? BodyPublishers.ofString("") : BodyPublishers.noBody()));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    }

    @ParameterizedTest
    @DisplayName("W17: acting for somebody else is refused in words, and never becomes acting for oneself")
    @CsvSource({"visitor", "moderator", "admin"})
    void actingForSomebodyElseIsRefusedInWords(String role) {
        Household target = withPoint();
        Household caller = of(role);
        HttpResponse<String> answer = caller.api()
                .send(daily(target.pdl()), request -> request.header("X-Impersonate-User-Id", idOf(target)));
        assertThat(answer.statusCode()).as("the target never agreed").isEqualTo(403);
        assertThat(readings(ApiClient.json(answer))).isEmpty();
    }
}
