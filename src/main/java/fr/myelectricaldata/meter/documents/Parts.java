package fr.myelectricaldata.meter.documents;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The answers to one reader, by part. */
final class Parts {
    private final Map<Part<?>, Answer<?>> answers = new HashMap<>();
    private boolean asked;
    private boolean allAskedFailed = true;
    private Runnable giveBack = () -> {};

    <T> void put(Part<T> part, Answer<T> answer) {
        answers.put(part, answer);
    }

    /** An answer that the reader itself asked the source for. */
    <T> void putAsked(Part<T> part, Answer<T> answer) {
        put(part, answer);
        asked = true;
        allAskedFailed &= answer.failure() != null;
    }

    /** Does some of it come from the source itself? */
    boolean asked() {
        return asked;
    }

    void paid(Runnable giveBack) {
        this.giveBack = giveBack;
    }

    /** What was asked for in vain costs nothing, even where something kept can be answered. */
    void refundFailure() {
        if (asked && allAskedFailed) {
            refund();
        }
    }

    /** Gives the unit back, once. */
    void refund() {
        giveBack.run();
        giveBack = () -> {};
    }

    @SuppressWarnings("unchecked") // put checks it
    <T> Answer<T> answer(Part<T> part) {
        Answer<T> answer = (Answer<T>) answers.get(part);
        if (answer == null) {
            throw new IllegalStateException("the part " + part.name() + " was not asked for");
        }
        return answer;
    }

    <T> Optional<T> content(Part<T> part) {
        return Optional.ofNullable(answer(part).content());
    }

    <T> @Nullable T contentOrNull(Part<T> part) {
        return answer(part).content();
    }

    /** @throws fr.myelectricaldata.common.DomainException why it is missing */
    <T> T required(Part<T> part) {
        return content(part).orElseThrow(() -> answer(part).reason());
    }
}
