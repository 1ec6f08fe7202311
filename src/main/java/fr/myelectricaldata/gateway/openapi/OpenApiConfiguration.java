package fr.myelectricaldata.gateway.openapi;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.OAuthFlow;
import io.swagger.v3.oas.models.security.OAuthFlows;
import io.swagger.v3.oas.models.security.Scopes;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.info.BuildProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.HttpRequestHandler;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;

/** The machine-readable contract; its addresses are relative, so it is right behind any proxy. */
@Configuration(proxyBeanMethods = false)
class OpenApiConfiguration {
    private static final String CLIENT_CREDENTIALS = "OAuth2ClientCredentials";
    private static final String BEARER = "HTTPBearer";

    @Bean
    OpenAPI contract(ObjectProvider<BuildProperties> build) {
        BuildProperties properties = build.getIfAvailable();
        OAuthFlow flow = new OAuthFlow().tokenUrl("/api/accounts/token").scopes(new Scopes());
        return new OpenAPI()
                .info(new Info()
                        .title("MyElectricalData")
                        .description("La passerelle qui rend aux foyers français leurs données Linky.")
                        .version(properties == null ? "2.0.0" : properties.getVersion()))
                .servers(List.of(new Server().url("/")))
                .components(new Components()
                        .addSecuritySchemes(
                                CLIENT_CREDENTIALS,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.OAUTH2)
                                        .flows(new OAuthFlows().clientCredentials(flow)))
                        .addSecuritySchemes(
                                BEARER,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer")
                                        .description("client_secret, ou jeton de /accounts/token")))
                .addSecurityItem(new SecurityRequirement().addList(CLIENT_CREDENTIALS))
                .addSecurityItem(new SecurityRequirement().addList(BEARER));
    }

    /** Not a controller: springdoc would take its prefix for the prefix of its own addresses. */
    @Bean
    SimpleUrlHandlerMapping secondAddressOfTheContract() {
        HttpRequestHandler forward = (request, response) ->
                request.getRequestDispatcher("/openapi.json").forward(request, response);
        return new SimpleUrlHandlerMapping(Map.of("/api/openapi.json", forward), Ordered.HIGHEST_PRECEDENCE);
    }
}
