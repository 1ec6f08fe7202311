package fr.myelectricaldata.site.guide;

import java.net.URI;
import java.time.LocalDate;

/**
 * What a recipe is filled in with.
 *
 * @param api the API's root, ending in {@code /api}
 * @param pdl fourteen digits, or a word in their place
 * @param start first day asked for
 * @param end last day asked for, included
 */
record Values(String api, String pdl, LocalDate start, LocalDate end) {
    private static final int DAYS = 7;

    /** The last seven days that can be there. */
    static Values of(URI backend, String pdl, LocalDate today) {
        String root = backend.toString().replaceFirst("/+$", "");
        return new Values(root.endsWith("/api") ? root : root + "/api", pdl, today.minusDays(DAYS), today.minusDays(1));
    }
}
