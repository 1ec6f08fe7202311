package fr.myelectricaldata.notification.operator;

/** A message was not taken. The text is a code without addresses or what a server said. */
final class DeliveryFailure extends Exception {
    private static final long serialVersionUID = 1L;

    private final boolean lasting;

    DeliveryFailure(String what, boolean lasting) {
        super(what, null, false, false);
        this.lasting = lasting;
    }

    boolean lasting() {
        return lasting;
    }

    String what() {
        return String.valueOf(getMessage());
    }
}
