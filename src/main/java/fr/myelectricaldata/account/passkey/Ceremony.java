package fr.myelectricaldata.account.passkey;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A question to a device, with a challenge of its own; it stays in the session of the page that asked, and is answered once.
 *
 * @param json for the browser's {@code parse…OptionsFromJSON}
 * @param asked what the answer is held against
 * @param until when an answer comes too late
 */
public record Ceremony<O>(String json, O asked, Instant until, AtomicBoolean answered) {
    Ceremony(String json, O asked, Instant until) {
        this(json, asked, until, new AtomicBoolean());
    }

    /** True for the first answer that is in time. */
    boolean take(Instant now) {
        return answered.compareAndSet(false, true) && now.isBefore(until);
    }

    @Override
    public String toString() {
        return "a passkey ceremony";
    }
}
