package fr.myelectricaldata.account.links;

import java.time.Duration;

/** What a link is for, how long it works, and the page that opens it. */
public enum LinkKind {
    VERIFY_EMAIL(Duration.ofHours(24), "/verify-email"),
    RESET_PASSWORD(Duration.ofHours(1), "/reset-password"),
    /** Goes to the new address. */
    CHANGE_EMAIL(Duration.ofHours(24), "/change-email"),
    INVITATION(Duration.ofDays(7), "/invitation");

    private final Duration life;
    private final String page;

    LinkKind(Duration life, String page) {
        this.life = life;
        this.page = page;
    }

    public Duration life() {
        return life;
    }

    /** Path and query below the address of the pages. */
    public String path(LinkToken token) {
        return page + "?token=" + token.value();
    }
}
