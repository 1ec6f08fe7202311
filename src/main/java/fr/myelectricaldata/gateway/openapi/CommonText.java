package fr.myelectricaldata.gateway.openapi;

import org.jspecify.annotations.Nullable;

/**
 * What is said once of a parameter or a header that many operations share.
 *
 * @param in {@code path}, {@code query} or {@code header}; of no meaning for headers of answers
 */
record CommonText(
        @Nullable String in, String description, @Nullable Object example) {}
