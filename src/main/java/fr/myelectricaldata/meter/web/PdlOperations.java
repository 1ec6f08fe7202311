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

/** What the API's documentation says of the points, beside code that shall stay readable. */
final class PdlOperations {
    private static final String TAG = "PDL";
    private static final String JSON = "application/json";
    private static final String DONE = "réussi";
    private static final String REFUSED = "refusé";

    private PdlOperations() {}

    @Tag(name = TAG)
    @Operation(
            summary = "Points de livraison du compte",
            description = "Les points anciens aussi, dans l'ordre d'affichage.")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = JSON, examples = @ExampleObject(name = DONE, value = PdlExamples.LIST)))
    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    @interface Listing {}

    @Tag(name = TAG)
    @Operation(
            summary = "Un point de livraison",
            description = "pdl_id est l'identifiant interne, pas les 14 chiffres.")
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = JSON,
                            examples = {
                                @ExampleObject(name = DONE, value = PdlExamples.POINT),
                                @ExampleObject(name = REFUSED, value = PdlExamples.NOT_FOUND)
                            }))
    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    @interface Reading {}

    @Tag(name = TAG)
    @Operation(
            summary = "Rattache un point",
            description =
                    "Seulement ce qu'un accord déjà donné par ce compte couvre ; un nouveau point commence par GET /oauth/authorize.")
    @ApiResponse(
            responseCode = "201",
            content =
                    @Content(
                            mediaType = JSON,
                            examples = {
                                @ExampleObject(name = DONE, value = PdlExamples.POINT),
                                @ExampleObject(name = REFUSED, value = PdlExamples.CONSENT_REQUIRED)
                            }))
    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    @interface Adding {}

    @Tag(name = TAG)
    @Operation(summary = "Nomme un point", description = "null enlève le nom.")
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = JSON,
                            examples = {
                                @ExampleObject(name = DONE, value = PdlExamples.NAME),
                                @ExampleObject(name = REFUSED, value = PdlExamples.NOT_FOUND)
                            }))
    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    @interface Name {}

    @Tag(name = TAG)
    @Operation(summary = "Suspend ou reprend un point", description = "Un point suspendu n'est plus relevé.")
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = JSON,
                            examples = {
                                @ExampleObject(name = DONE, value = PdlExamples.ACTIVE),
                                @ExampleObject(name = REFUSED, value = PdlExamples.NOT_FOUND)
                            }))
    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    @interface Active {}

    @Tag(name = TAG)
    @Operation(
            summary = "Supprime un point",
            description = "Avec tout ce qui est gardé de lui ; l'accord chez Enedis demeure.")
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = JSON,
                            examples = {
                                @ExampleObject(name = DONE, value = PdlExamples.DELETED),
                                @ExampleObject(name = REFUSED, value = PdlExamples.NOT_FOUND)
                            }))
    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    @interface Deleting {}

    @Tag(name = TAG)
    @Operation(
            summary = "Consommation, production",
            description = "Ce que le titulaire dit l'emporte sur le contrat lu chez Enedis.")
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = JSON,
                            examples = {
                                @ExampleObject(name = DONE, value = PdlExamples.TYPE),
                                @ExampleObject(name = REFUSED, value = PdlExamples.NOT_FOUND)
                            }))
    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    @interface Type {}

    @Tag(name = TAG)
    @Operation(summary = "Option tarifaire", description = "BASE, HC_HP, TEMPO, EJP, HC_WEEKEND, ou null.")
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = JSON,
                            examples = {
                                @ExampleObject(name = DONE, value = PdlExamples.PRICING),
                                @ExampleObject(name = REFUSED, value = PdlExamples.INVALID_PRICING_OPTION)
                            }))
    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    @interface Pricing {}

    @Tag(name = TAG)
    @Operation(
            summary = "Offre choisie",
            description = "Il n'y a pas encore d'offres : null efface, tout identifiant est inconnu.")
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = JSON,
                            examples = {
                                @ExampleObject(name = DONE, value = PdlExamples.OFFER),
                                @ExampleObject(name = REFUSED, value = PdlExamples.OFFER_NOT_FOUND)
                            }))
    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    @interface Offer {}

    @Tag(name = TAG)
    @Operation(summary = "Relie un point de production", description = "null défait le lien.")
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = JSON,
                            examples = {
                                @ExampleObject(name = DONE, value = PdlExamples.LINK),
                                @ExampleObject(name = REFUSED, value = PdlExamples.INVALID_LINK)
                            }))
    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    @interface Link {}

    @Tag(name = TAG)
    @Operation(
            summary = "Puissance et heures creuses du titulaire",
            description =
                    "Elles l'emportent sur celles d'Enedis, et y survivent. null laisse en place ; une liste vide dit qu'il n'y en a pas. offpeak_hours : liste, {\"ranges\":[…]} ou objet par jour de la semaine.")
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = JSON,
                            examples = {
                                @ExampleObject(name = DONE, value = PdlExamples.CONTRACT),
                                @ExampleObject(name = REFUSED, value = PdlExamples.NOT_FOUND)
                            }))
    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    @interface Contract {}

    @Tag(name = TAG)
    @Operation(
            summary = "Revient aux valeurs d'Enedis",
            description = "Oublie puissance et heures creuses saisies à la main.")
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = JSON,
                            examples = {
                                @ExampleObject(name = DONE, value = PdlExamples.CONTRACT),
                                @ExampleObject(name = REFUSED, value = PdlExamples.NOT_FOUND)
                            }))
    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    @interface ContractForgotten {}

    @Tag(name = TAG)
    @Operation(summary = "Ordre d'affichage", description = "Les identifiants inconnus sont ignorés.")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = JSON, examples = @ExampleObject(name = DONE, value = PdlExamples.REORDERED)))
    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    @interface Reorder {}

    @Tag(name = TAG)
    @Operation(
            summary = "Relit le contrat chez Enedis",
            description = "Compte dans le quota rare, comme toute demande à Enedis.")
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = JSON,
                            examples = {
                                @ExampleObject(name = DONE, value = PdlExamples.FETCHED),
                                @ExampleObject(name = REFUSED, value = PdlExamples.NOT_FOUND)
                            }))
    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    @interface Fetch {}
}
