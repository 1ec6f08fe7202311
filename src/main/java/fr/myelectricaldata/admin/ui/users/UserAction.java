package fr.myelectricaldata.admin.ui.users;

import org.jspecify.annotations.Nullable;

/**
 * One thing that can be done with an account now.
 *
 * @param key of its words: {@code users.do.KEY}, with {@code .text} for what it brings and {@code .sure} for the question
 * @param danger what it undoes nobody brings back
 * @param run does it; fails with a {@link fr.myelectricaldata.common.DomainException} in words for the operator
 * @param undo takes it back, or null where that cannot be
 */
record UserAction(
        String key, boolean danger, Runnable run, @Nullable Runnable undo) {
    static UserAction of(String key, Runnable run) {
        return new UserAction(key, false, run, null);
    }

    static UserAction undoable(String key, Runnable run, Runnable undo) {
        return new UserAction(key, false, run, undo);
    }

    static UserAction dangerous(String key, Runnable run) {
        return new UserAction(key, true, run, null);
    }
}
