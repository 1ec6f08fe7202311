package fr.myelectricaldata.metering.web;

import fr.myelectricaldata.gateway.ApiResponse;
import fr.myelectricaldata.metering.wire.MeterReading;
import fr.myelectricaldata.metering.wire.SynchronousMeasure;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/** The two JSON forms of a series, for the contract; its words stand in {@code resources/openapi/metering.yaml}. */
@io.swagger.v3.oas.annotations.responses.ApiResponse(
        responseCode = "200",
        description = "La série, ou `success: false` avec la raison.",
        content =
                @Content(
                        mediaType = "application/json",
                        schema = @Schema(anyOf = {SeriesAnswers.V5.class, SeriesAnswers.DataConnect2026.class})))
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@interface SeriesAnswers {
    @Schema(name = "SeriesV5")
    record V5(
            boolean success,
            MeterReading.@Nullable Wrapped data,
            ApiResponse.@Nullable Error error,
            String timestamp) {}

    @Schema(name = "SeriesDataConnect2026")
    record DataConnect2026(
            boolean success, @Nullable SynchronousMeasure data, ApiResponse.@Nullable Error error, String timestamp) {}
}
