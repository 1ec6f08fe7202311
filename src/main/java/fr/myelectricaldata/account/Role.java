package fr.myelectricaldata.account;

/** What an account may do beyond reading its own data. */
public enum Role {
    USER,
    ADMIN,
    /** The shared demonstration account: reads everything of its own, changes nothing. */
    DEMO;

    /** The Spring Security authority, as in {@code ROLE_ADMIN}. */
    public String authority() {
        return "ROLE_" + name();
    }
}
