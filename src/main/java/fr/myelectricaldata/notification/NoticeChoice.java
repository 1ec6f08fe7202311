package fr.myelectricaldata.notification;

/**
 * By which ways somebody wants to be told of one kind.
 *
 * @param listed in the list of the pages
 * @param mailed by mail, once the address is verified
 */
public record NoticeChoice(boolean listed, boolean mailed) {
    public NoticeChoice withListed(boolean wanted) {
        return new NoticeChoice(wanted, mailed);
    }

    public NoticeChoice withMailed(boolean wanted) {
        return new NoticeChoice(listed, wanted);
    }

    boolean nothing() {
        return !listed && !mailed;
    }
}
