package fr.myelectricaldata.gateway;

import fr.myelectricaldata.common.DomainException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** How an older wire format says no, whoever says it; a bean of the room that owns the format's addresses. */
public interface ErrorForm {
    /** @param path without query, as it came */
    boolean speaksAt(String path);

    /** What its answers are made of, for the contract. */
    Class<?> bodyType();

    /**
     * @param status what the general form would answer; a format may know better
     * @param text what happened, whose it is and what to do, translated
     * @param fact what failed, or null when there is nothing beside status and text
     */
    ErrorAnswer answer(HttpStatus status, String text, @Nullable DomainException fact);
}
