package fr.myelectricaldata.notification;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody was told.
 *
 * @param point the internal id of the point in question, when there is one
 * @param detail of its {@link Fact}
 */
public record Notice(UUID id, NoticeKind kind, @Nullable UUID point, String detail, Instant at, boolean read) {}
