package fr.myelectricaldata.mail;

/**
 * A mail was not taken. Neither the message nor a cause holds what servers say, for they repeat addresses.
 */
final class MailFailure extends Exception {
    private static final long serialVersionUID = 1L;

    private final boolean lasting;

    private MailFailure(String what, boolean lasting) {
        super(what, null, false, false);
        this.lasting = lasting;
    }

    /** @param what a code or a class name, without personal data */
    static MailFailure forNow(String what) {
        return new MailFailure(what, false);
    }

    static MailFailure forGood(String what) {
        return new MailFailure(what, true);
    }

    boolean lasting() {
        return lasting;
    }

    String what() {
        return String.valueOf(getMessage());
    }
}
