package fr.myelectricaldata.consent;

import org.jspecify.annotations.Nullable;

/**
 * The query that Enedis's consent page sends back, as it came, any part missing or malformed.
 *
 * @param error set when the household refused or gave up
 */
public record ConsentCallback(
        @Nullable String state,
        @Nullable String autorisationId,
        @Nullable String error,
        @Nullable String errorDescription) {}
