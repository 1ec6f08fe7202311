package fr.myelectricaldata.gateway;

import org.jspecify.annotations.Nullable;

/**
 * The envelope of the v2 API: all four fields are always present, nulls included (contract of MyElectricalData 1.22).
 *
 * @param error may accompany data ({@code PARTIAL_DATA})
 * @param timestamp ISO-8601 in UTC without zone, microseconds: clients parse exactly that
 */
public record ApiResponse<T>(
        boolean success, @Nullable T data, @Nullable Error error, String timestamp) {
    /**
     * @param code stable, clients branch on it
     * @param message translated, for people
     * @param field always present, null when no single field is at fault
     */
    public record Error(
            String code, String message, @Nullable String field) {}
}
