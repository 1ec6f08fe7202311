package fr.myelectricaldata.metering.web;

import fr.myelectricaldata.gateway.AnswerFormat;
import fr.myelectricaldata.gateway.ApiResponse;
import fr.myelectricaldata.gateway.BodyType;
import fr.myelectricaldata.gateway.RetryAfter;
import fr.myelectricaldata.metering.NotRefreshed;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/**
 * What stands above the values of a series. They are one household's own, so nobody but its own browser or script may
 * keep them, and only by asking each time whether they still hold.
 */
record AnswerHeaders(HttpHeaders all) {
    /** Says in a table, which has no other place for it, that asking again later would give more. */
    static final String PARTIAL = "X-MED-Partial";

    /** Says that values of a forced answer were kept from before, and why: a code. */
    static final String NOT_REFRESHED = "X-MED-Not-Refreshed";

    static AnswerHeaders of(Asked asked, String tag) {
        HttpHeaders headers = new HttpHeaders();
        headers.setETag(tag);
        headers.setCacheControl(CacheControl.noCache().cachePrivate());
        headers.set(
                HttpHeaders.VARY,
                String.join(
                        ", ",
                        AnswerFormat.HEADER,
                        HttpHeaders.ACCEPT,
                        HttpHeaders.ACCEPT_LANGUAGE,
                        HttpHeaders.AUTHORIZATION,
                        HttpHeaders.COOKIE));
        if (asked.type() == BodyType.JSON) {
            asked.format().deprecation().ifPresent(since -> headers.set("Deprecation", since));
        }
        return new AnswerHeaders(headers);
    }

    /** In every form alike, for not every form has another place for it. */
    AnswerHeaders kept(@Nullable NotRefreshed notRefreshed, Instant now) {
        if (notRefreshed != null) {
            all.set(NOT_REFRESHED, notRefreshed.code());
            if (notRefreshed.retryAt() != null) {
                all.set(HttpHeaders.RETRY_AFTER, RetryAfter.at(notRefreshed.retryAt(), now));
            }
        }
        return this;
    }

    /** Does the asker have the very same data already? */
    boolean held(Asked asked) {
        return asked.web().checkNotModified(Objects.requireNonNull(all.getETag()));
    }

    ResponseEntity<?> notModified() {
        return ResponseEntity.status(HttpStatus.NOT_MODIFIED).headers(all).build();
    }

    ResponseEntity.BodyBuilder ok() {
        return ResponseEntity.ok().headers(all);
    }

    /** A file with a name for browsers; the name holds no point number. */
    ResponseEntity.BodyBuilder download(ReadingTable table, Optional<ApiResponse.Error> partial) {
        all.setContentDisposition(
                ContentDisposition.attachment().filename(table.file()).build());
        all.setContentType(table.type().mediaType());
        partial.filter(why -> why.code().equals(PartialData.CODE)).ifPresent(why -> all.set(PARTIAL, why.code()));
        return ok();
    }
}
