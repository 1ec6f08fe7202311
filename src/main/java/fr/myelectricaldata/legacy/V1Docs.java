package fr.myelectricaldata.legacy;

import fr.myelectricaldata.meter.wire.CustomerAddresses;
import fr.myelectricaldata.meter.wire.CustomerContact;
import fr.myelectricaldata.meter.wire.CustomerContracts;
import fr.myelectricaldata.meter.wire.CustomerIdentity;
import fr.myelectricaldata.metering.wire.MeterReading;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** What the OpenAPI document says of v1, in one place; the controllers only name it. */
final class V1Docs {
    static final String TAG = "v1";
    static final String PDL = "Les 14 chiffres du point de livraison (PDL, PRM)";
    static final String A_PDL = "01234567890123";
    static final String ABOUT =
            "Le premier format de MyElectricalData : chemins sans préfixe, `Authorization: <client_secret ou jeton>`"
                    + " avec ou sans `Bearer`, horodatages de fin d'intervalle, `{\"detail\": …}` sur tout ce qui n'est pas 200.";
    static final String DAYS =
            "Le jour `end` est exclu ; une fin future est ramenée au dernier jour publié ; toute longueur est servie."
                    + " Avec ou sans `/cache`, la réponse est la même : ce que nous conservons, et Enedis pour le reste.";
    static final String DOCUMENT =
            "Sert ce que nous conservons, et Enedis pour le reste, avec ou sans `/cache` ; toutes les clés sont"
                    + " toujours là. Un échec ne coûte rien.";
    static final String CURVE = DAYS + " `date` est la fin de l'intervalle, heure de Paris, sans décalage.";

    private static final String READING = "\"usage_point_id\":\"01234567890123\",\"start\":\"2026-11-01\","
            + "\"end\":\"2026-11-02\",\"quality\":\"BRUT\",";
    private static final String DAILY = "{\"meter_reading\":{" + READING
            + "\"reading_type\":{\"unit\":\"Wh\",\"measurement_kind\":\"energy\",\"aggregate\":\"sum\",\"measuring_period\":\"P1D\"},"
            + "\"interval_reading\":[{\"value\":\"12035\",\"date\":\"2026-11-01\"}]}}";
    private static final String POWER = "{\"meter_reading\":{" + READING
            + "\"reading_type\":{\"unit\":\"VA\",\"measurement_kind\":\"power\",\"aggregate\":\"maximum\",\"measuring_period\":\"P1D\"},"
            + "\"interval_reading\":[{\"value\":\"5210\",\"date\":\"2026-11-01 19:12:05\"}]}}";
    private static final String HALF_HOURS = "{\"meter_reading\":{" + READING
            + "\"reading_type\":{\"unit\":\"W\",\"measurement_kind\":\"power\",\"aggregate\":\"average\"},"
            + "\"interval_reading\":[{\"value\":\"412\",\"date\":\"2026-11-01 00:30:00\",\"interval_length\":\"PT30M\","
            + "\"measure_type\":\"B\"}]}}";

    private static final String ACCESS = "{\"valid\":true,\"information\":\"Accès valide.\","
            + "\"consent_expiration_date\":\"2029-11-20T23:59:59\",\"call_number\":7,\"quota_reached\":false,\"quota_limit\":50,"
            + "\"quota_reset_at\":\"2026-11-28T23:59:59.999999\",\"last_call\":null,\"ban\":false}";

    private static final String POINT =
            "\"usage_point_id\":\"01234567890123\",\"usage_point_status\":\"com\",\"meter_type\":\"AMM\"";
    private static final String CONTRACT =
            "{\"customer\":{\"customer_id\":null,\"usage_points\":[{\"usage_point\":{" + POINT
                    + "},\"contracts\":{\"segment\":\"C5\",\"subscribed_power\":\"9 kVA\",\"last_activation_date\":\"2013-08-14+02:00\","
                    + "\"distribution_tariff\":\"BTINFCU4\",\"offpeak_hours\":\"HC (22H00-6H00)\",\"contract_type\":\"Contrat GRD-F\","
                    + "\"contract_status\":null,\"last_distribution_tariff_change_date\":null}}]}}";
    private static final String ADDRESS =
            "{\"customer\":{\"customer_id\":null,\"usage_points\":[{\"usage_point\":{" + POINT
                    + ",\"usage_point_addresses\":{\"street\":\"14 rue des Tilleuls\",\"locality\":null,\"postal_code\":\"21000\","
                    + "\"insee_code\":\"21231\",\"city\":\"DIJON\",\"country\":\"France\",\"geo_points\":{}}}}]}}";
    private static final String IDENTITY = "{\"customer_id\":null,\"identity\":{\"natural_person\":{\"title\":\"Mme\","
            + "\"firstname\":\"Claire\",\"lastname\":\"Vasseur\"}}}";
    private static final String CONTACT =
            "{\"customer_id\":null,\"contact_data\":{\"phone\":\"0600000000\",\"email\":\"claire@example.org\"}}";

    private static final String CLEARED = "{\"success\":true,\"deleted_keys\":12,\"information\":\"…\"}";

    private static final String UNAUTHORIZED = "{\"detail\":\"Cet identifiant n'est pas valable.\"}";
    private static final String FORBIDDEN = "{\"detail\":\"Ce point de livraison n'est pas rattaché à votre compte.\"}";
    private static final String NOTHING =
            "{\"detail\":\"Enedis n'a aucune mesure pour cette période. (no_data_found)\"}";
    private static final String QUOTA =
            "{\"detail\":\"Vous avez atteint votre quota du jour : 50 requêtes sur 50. Revenez le 2026-11-29 00:00 (Paris).\"}";
    private static final String TOO_FAST =
            "{\"detail\":\"Trop de requêtes en peu de temps. Attendez 2 secondes, puis réessayez.\"}";
    private static final String FAILING = "{\"detail\":\"Enedis ne répond pas comme prévu.\"}";
    private static final String LATER = "{\"detail\":\"Une partie des jours demandés n'est pas encore là.\"}";

    private V1Docs() {}

    @Parameter(description = PDL, example = A_PDL)
    @Retention(RetentionPolicy.RUNTIME)
    @interface Pdl {}

    /** The refusals that any address of a point may answer. */
    @ApiResponse(
            responseCode = "400",
            description = "Demande impossible : PDL, dates, période antérieure à l'historique, mesure qui n'existe pas",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = LegacyErrors.Refusal.class),
                            examples =
                                    @ExampleObject(
                                            "{\"detail\":\"… (usage_point_id parameter must be 14 digits long.)\"}")))
    @ApiResponse(
            responseCode = "401",
            description = "Jeton absent ou refusé",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = LegacyErrors.Refusal.class),
                            examples = @ExampleObject(V1Docs.UNAUTHORIZED)))
    @ApiResponse(
            responseCode = "403",
            description = "Ce compte ne tient pas ce PDL, ou son accord chez Enedis n'est plus valable",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = LegacyErrors.Refusal.class),
                            examples = @ExampleObject(V1Docs.FORBIDDEN)))
    @ApiResponse(
            responseCode = "404",
            description = "Enedis n'a rien pour cette demande",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = LegacyErrors.Refusal.class),
                            examples = @ExampleObject(V1Docs.NOTHING)))
    @ApiResponse(
            responseCode = "409",
            description = "Quota du jour, ou limite d'Enedis ; `Retry-After` dit quand revenir",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = LegacyErrors.Refusal.class),
                            examples = @ExampleObject(V1Docs.QUOTA)))
    @ApiResponse(
            responseCode = "429",
            description = "Trop de requêtes en peu de temps ; `Retry-After` dit quand revenir",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = LegacyErrors.Refusal.class),
                            examples = @ExampleObject(V1Docs.TOO_FAST)))
    @ApiResponse(
            responseCode = "502",
            description = "Enedis est en défaut",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = LegacyErrors.Refusal.class),
                            examples = @ExampleObject(V1Docs.FAILING)))
    @ApiResponse(
            responseCode = "503",
            description = "La réponse n'est pas encore là, ou la passerelle est en défaut",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = LegacyErrors.Refusal.class),
                            examples = @ExampleObject(V1Docs.LATER)))
    @Documented
    @Retention(RetentionPolicy.RUNTIME)
    @interface Refusals {}

    @Refusals
    @ApiResponse(
            responseCode = "200",
            description = "Ce qui est demandé, sans enveloppe",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = MeterReading.Wrapped.class),
                            examples = @ExampleObject(DAILY)))
    @Retention(RetentionPolicy.RUNTIME)
    @interface DailyExample {}

    @Refusals
    @ApiResponse(
            responseCode = "200",
            description = "Ce qui est demandé, sans enveloppe",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = MeterReading.Wrapped.class),
                            examples = @ExampleObject(POWER)))
    @Retention(RetentionPolicy.RUNTIME)
    @interface PowerExample {}

    @Refusals
    @ApiResponse(
            responseCode = "200",
            description = "Ce qui est demandé, sans enveloppe",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = Access.class),
                            examples = @ExampleObject(ACCESS)))
    @Retention(RetentionPolicy.RUNTIME)
    @interface AccessExample {}

    @Refusals
    @ApiResponse(
            responseCode = "200",
            description = "Ce qui est demandé, sans enveloppe",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = MeterReading.Wrapped.class),
                            examples = @ExampleObject(HALF_HOURS)))
    @Retention(RetentionPolicy.RUNTIME)
    @interface CurveExample {}

    @Refusals
    @ApiResponse(
            responseCode = "200",
            description = "Ce qui est demandé, sans enveloppe",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = CustomerContracts.class),
                            examples = @ExampleObject(CONTRACT)))
    @Retention(RetentionPolicy.RUNTIME)
    @interface ContractExample {}

    @Refusals
    @ApiResponse(
            responseCode = "200",
            description = "Ce qui est demandé, sans enveloppe",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = CustomerAddresses.class),
                            examples = @ExampleObject(ADDRESS)))
    @Retention(RetentionPolicy.RUNTIME)
    @interface AddressExample {}

    @Refusals
    @ApiResponse(
            responseCode = "200",
            description = "Ce qui est demandé, sans enveloppe",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = CustomerIdentity.class),
                            examples = @ExampleObject(IDENTITY)))
    @Retention(RetentionPolicy.RUNTIME)
    @interface IdentityExample {}

    @Refusals
    @ApiResponse(
            responseCode = "200",
            description = "Ce qui est demandé, sans enveloppe",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = CustomerContact.class),
                            examples = @ExampleObject(CONTACT)))
    @Retention(RetentionPolicy.RUNTIME)
    @interface ContactExample {}

    @Refusals
    @ApiResponse(
            responseCode = "200",
            description = "Ce qui est demandé, sans enveloppe",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = CacheController.Cleared.class),
                            examples = @ExampleObject(CLEARED)))
    @Retention(RetentionPolicy.RUNTIME)
    @interface ClearedExample {}
}
