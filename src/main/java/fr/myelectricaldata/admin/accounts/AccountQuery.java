package fr.myelectricaldata.admin.accounts;

import org.jspecify.annotations.Nullable;

/**
 * Which accounts to show, in which order.
 *
 * @param text part of an e-mail address or of a client id, in any case; empty for all
 * @param roleId null for any role
 * @param state null for any state
 */
public record AccountQuery(
        String text, @Nullable String roleId, @Nullable State state, Sort sort, boolean ascending) {
    /** The newest first. */
    public static final AccountQuery ALL = new AccountQuery("", null, null, Sort.CREATED, false);

    /** What an account may be. */
    public enum State {
        ACTIVE,
        SWITCHED_OFF,
        UNVERIFIED
    }

    /** Columns that the database can sort by. */
    public enum Sort {
        CREATED,
        EMAIL,
        ROLE,
        POINTS,
        STATE
    }

    public AccountQuery withText(String other) {
        return new AccountQuery(other.strip(), roleId, state, sort, ascending);
    }

    public AccountQuery withRole(@Nullable String other) {
        return new AccountQuery(text, other, state, sort, ascending);
    }

    public AccountQuery withState(@Nullable State other) {
        return new AccountQuery(text, roleId, other, sort, ascending);
    }

    public AccountQuery sortedBy(Sort other, boolean upwards) {
        return new AccountQuery(text, roleId, state, other, upwards);
    }
}
