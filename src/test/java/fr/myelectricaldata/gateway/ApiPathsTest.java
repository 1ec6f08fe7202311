package fr.myelectricaldata.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ApiPathsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api",
                "/api/",
                "/api/anything/below",
                "/ping",
                "/pdl/1/name",
                "/openapi.json",
                "/oauth/callback",
                "/consent",
                "/tempo/days",
                "/ecowatt/a/b",
                "/cache/12345678901234",
                "/v1/oauth2/authorize",
                "/%61pi/x",
                "/api/%zz"
            })
    void machinesOwn(String path) {
        assertThat(ApiPaths.owns(path)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/login",
                "/setup",
                "/demo",
                "/tempo",
                "/tempo/",
                "/ecowatt",
                "/france",
                "/admin/users",
                "/apis",
                "/pinger",
                "/enedis-simulator/authorize",
                "/consumption",
                "/meters",
                "/VAADIN/build/x.js"
            })
    void peopleOwn(String path) {
        assertThat(ApiPaths.owns(path)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/valid_access",
                "/valid_access/12345678901234",
                "/daily_consumption/1/start/2/end/3/cache",
                "/cache/1",
                "/rte/tempo/1/2",
                "/v1/oauth2/authorize",
                "/contracts/%zz"
            })
    void theOldestFormatHasRootsOfItsOwn(String path) {
        assertThat(ApiPaths.speaksV1(path)).isTrue();
        assertThat(ApiPaths.owns(path)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/daily_consumption", "/pdl/1", "/ping", "/contractsx", "/v1x", "/"})
    void andNoOthers(String path) {
        assertThat(ApiPaths.speaksV1(path)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/daily_consumption", "/api/consumption_max_power/", "/api/%64aily_production"})
    void consoOwns(String path) {
        assertThat(ApiPaths.speaksConso(path)).isTrue();
    }

    /** v1 says daily_consumption too, without the prefix. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/daily_consumption",
                "/daily_consumption/12345678901234/start/2026-01-01/end/2026-01-02",
                "/consumption_load_curve/12345678901234",
                "/api",
                "/api/pdl",
                "/api/daily_consumption_max_power",
                "/api/enedis/consumption/daily/12345678901234",
                "/api/%zz"
            })
    void consoDoesNotOwn(String path) {
        assertThat(ApiPaths.speaksConso(path)).isFalse();
    }
}
