package fr.myelectricaldata.meter.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What the API's documentation says of the documents, beside code that shall stay readable. */
final class DocumentOperations {
    private static final String TAG = "Enedis";
    private static final String JSON = "application/json";
    private static final String V5 = "v5";
    private static final String V2026 = "X-MED-Format: 2026";
    private static final String DENIED = "PDL inconnu, étranger ou mal écrit";

    private DocumentOperations() {}

    @Tag(name = TAG)
    @Operation(
            summary = "Contrat du point",
            description =
                    "Forme v5 d'Enedis, ou Data Connect 2026 avec X-MED-Format: 2026. use_cache absent ou true : ce qui"
                            + " est gardé (quota large) ; false : Enedis (quota rare). Une API d'Enedis qui manque laisse ses champs"
                            + " vides.")
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = JSON,
                            examples = {
                                @ExampleObject(name = V5, value = DocumentExamples.CONTRACT_V5),
                                @ExampleObject(name = V2026, value = DocumentExamples.CONTRACT_2026),
                                @ExampleObject(name = DENIED, value = DocumentExamples.ACCESS_DENIED)
                            }))
    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    @interface Contract {}

    @Tag(name = TAG)
    @Operation(
            summary = "Adresse du point",
            description =
                    "Forme v5 d'Enedis, ou Data Connect 2026 avec X-MED-Format: 2026. Data Connect 2026 ne donne plus de"
                            + " coordonnées : geo_points est vide.")
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = JSON,
                            examples = {
                                @ExampleObject(name = V5, value = DocumentExamples.ADDRESS_V5),
                                @ExampleObject(name = V2026, value = DocumentExamples.ADDRESS_2026),
                                @ExampleObject(name = DENIED, value = DocumentExamples.ACCESS_DENIED)
                            }))
    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    @interface Address {}

    @Tag(name = TAG)
    @Operation(
            summary = "Identité du titulaire",
            description = "Personne physique, morale, ou les deux, comme l'API v5 les donnait.")
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = JSON,
                            examples = {
                                @ExampleObject(name = V5, value = DocumentExamples.CUSTOMER),
                                @ExampleObject(name = DENIED, value = DocumentExamples.ACCESS_DENIED)
                            }))
    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    @interface Customer {}

    @Tag(name = TAG)
    @Operation(summary = "Téléphone et courriel du titulaire")
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = JSON,
                            examples = {
                                @ExampleObject(name = V5, value = DocumentExamples.CONTACT),
                                @ExampleObject(name = DENIED, value = DocumentExamples.ACCESS_DENIED)
                            }))
    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    @interface Contact {}

    @Tag(name = TAG)
    @Operation(
            summary = "Efface tout ce qui est gardé du point",
            description =
                    "Documents et mesures, dans tous les stockages ; l'historique est ensuite redemandé à Enedis en arrière-"
                            + "plan, à la plus basse priorité. Ce qu'Enedis ne conserve plus est perdu. Ne compte pas dans les quotas.")
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = JSON,
                            examples = {
                                @ExampleObject(name = "effacé", value = DocumentExamples.CLEARED),
                                @ExampleObject(name = DENIED, value = DocumentExamples.ACCESS_DENIED)
                            }))
    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    @interface Clearing {}
}
