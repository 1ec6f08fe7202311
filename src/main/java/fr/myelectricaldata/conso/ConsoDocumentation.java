package fr.myelectricaldata.conso;

import fr.myelectricaldata.metering.wire.MeterReading;
import io.swagger.v3.oas.annotations.enums.SecuritySchemeType;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.security.SecurityScheme;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What the OpenAPI document says of all five addresses. */
@Tag(
        name = "Conso",
        description =
                "Le format de Conso API, pour ses clients (linky, ha-linky, pylinky…). Fin exclue, courbes datées de"
                        + " la fin des intervalles, jeton propre.")
@SecurityScheme(
        name = ConsoDocumentation.SCHEME,
        type = SecuritySchemeType.HTTP,
        scheme = "bearer",
        bearerFormat = "JWT",
        description =
                "Jeton Conso, créé sur la page « Mon compte » ou par POST /api/accounts/conso-tokens. Il n’ouvre que"
                        + " ces cinq adresses, et elles n’acceptent que lui.")
@SecurityRequirement(name = ConsoDocumentation.SCHEME)
@ApiResponse(
        responseCode = "200",
        description = "Les mesures, sans enveloppe",
        content =
                @Content(
                        mediaType = "application/json",
                        schema = @Schema(implementation = MeterReading.class),
                        examples = {
                            @ExampleObject(name = "jour", value = ConsoDocumentation.DAILY),
                            @ExampleObject(name = "courbe", value = ConsoDocumentation.CURVE)
                        }))
@ApiResponse(
        responseCode = "400",
        description = "Paramètres, en-tête absent, ou période que le compteur n’a pas",
        content =
                @Content(
                        mediaType = "application/json",
                        schema = @Schema(implementation = ConsoErrors.Body.class),
                        examples = {
                            @ExampleObject(name = "paramètre", value = ConsoDocumentation.PARAMETER),
                            @ExampleObject(name = "avant la mise en service", value = ConsoDocumentation.ACTIVATION)
                        }))
@ApiResponse(
        responseCode = "401",
        description = "Jeton faux, périmé ou révoqué, ou PRM qu’il n’ouvre pas",
        content =
                @Content(
                        mediaType = "application/json",
                        schema = @Schema(implementation = ConsoErrors.Body.class),
                        examples = @ExampleObject(value = ConsoDocumentation.UNAUTHORIZED)))
@ApiResponse(
        responseCode = "403",
        description = "L’accord donné à Enedis manque ou a pris fin",
        content =
                @Content(
                        mediaType = "application/json",
                        schema = @Schema(implementation = ConsoErrors.Body.class),
                        examples = @ExampleObject(value = ConsoDocumentation.CONSENT)))
@ApiResponse(
        responseCode = "404",
        description = "Aucune mesure dans la période",
        content =
                @Content(
                        mediaType = "application/json",
                        schema = @Schema(implementation = ConsoErrors.Body.class),
                        examples = @ExampleObject(value = ConsoDocumentation.NOTHING)))
@ApiResponse(
        responseCode = "429",
        description = "Quota du jour ou cadence ; revenez après Retry-After",
        content =
                @Content(
                        mediaType = "application/json",
                        schema = @Schema(implementation = ConsoErrors.Body.class),
                        examples = @ExampleObject(value = ConsoDocumentation.TOO_MUCH)))
@ApiResponse(
        responseCode = "503",
        description = "Enedis ne répond pas, ou une partie des mesures arrive encore ; revenez après Retry-After",
        content =
                @Content(
                        mediaType = "application/json",
                        schema = @Schema(implementation = ConsoErrors.Body.class),
                        examples = @ExampleObject(value = ConsoDocumentation.UNAVAILABLE)))
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@interface ConsoDocumentation {
    String SCHEME = "ConsoToken";

    String DAILY = """
            {"usage_point_id":"12345678901234","start":"2026-11-01","end":"2026-11-03","quality":"BRUT",\
            "reading_type":{"unit":"Wh","measurement_kind":"energy","aggregate":"sum","measuring_period":"P1D"},\
            "interval_reading":[{"value":"11776","date":"2026-11-01"},{"value":"14401","date":"2026-11-02"}]}""";

    String CURVE = """
            {"usage_point_id":"12345678901234","start":"2026-11-01","end":"2026-11-02","quality":"BRUT",\
            "reading_type":{"unit":"W","measurement_kind":"power","aggregate":"average"},\
            "interval_reading":[{"value":"752","date":"2026-11-01 00:30:00","interval_length":"PT30M",\
            "measure_type":"B"}]}""";

    String PARAMETER = """
            {"status":400,"message":"Paramètres invalides","error":{"issues":[{"code":"invalid_format","path":["prm"],\
            "message":"prm must be 14 digits"}]}}""";

    String ACTIVATION = """
            {"status":400,"message":"The Enedis API returned an error","error":{"error":"ADAM-ERR0123",\
            "error_description":"The requested period cannot be anterior to the meter's last activation date"}}""";

    String UNAUTHORIZED = """
            {"status":401,"message":"Ce jeton Conso n’est pas valable, ou n’ouvre pas ce PRM."}""";

    String CONSENT = """
            {"status":403,"message":"The Enedis API returned an error","error":{"error":"ADAM-DC-0008",\
            "error_description":"No consent can be found for this customer and this usage point."}}""";

    String NOTHING = """
            {"status":404,"message":"The Enedis API returned an error","error":{"error":"no_data_found",\
            "error_description":"no measure found for this usage point"}}""";

    String TOO_MUCH = """
            {"status":429,"message":"Vous avez atteint votre quota du jour : 50 requêtes sur 50.","error":\
            {"error":"RATE_LIMIT_EXCEEDED","error_description":"Vous avez atteint votre quota du jour : 50 requêtes sur\
             50."}}""";

    String UNAVAILABLE = """
            {"status":503,"message":"The Enedis API returned an error","error":{"error":"service_unavailable",\
            "error_description":"Service unavailable for the moment. Please try later."}}""";
}
