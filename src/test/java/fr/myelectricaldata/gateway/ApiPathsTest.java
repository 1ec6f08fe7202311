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
}
