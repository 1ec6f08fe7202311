package fr.myelectricaldata.notification;

/**
 * What a person is told of. Its words are {@code notice.NAME.title} and {@code notice.NAME.text}. Names are stored: never
 * rename one.
 */
public enum NoticeKind {
    /** The household's permission for a point is about to end. */
    CONSENT_ENDING("meters", true),
    /** It is over: nothing new is collected. */
    CONSENT_LOST("meters", true),
    /** Days that Enedis should have published long ago are not there. */
    DATA_MISSING("meters", true),
    /** The account's requests of a day are used up. */
    QUOTA_REACHED("account", false);

    private final String page;
    private final boolean mailed;

    NoticeKind(String page, boolean mailed) {
        this.page = page;
        this.mailed = mailed;
    }

    /** The page that mends it, as a path without a slash before it. */
    public String page() {
        return page;
    }

    /** How people are told who have chosen nothing: whatever takes data away is worth a mail, a full quota is over by night. */
    NoticeChoice usual() {
        return new NoticeChoice(true, mailed);
    }
}
