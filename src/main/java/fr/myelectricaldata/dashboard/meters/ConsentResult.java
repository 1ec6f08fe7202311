package fr.myelectricaldata.dashboard.meters;

import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.WrappedSession;
import fr.myelectricaldata.consent.ConsentCode;
import fr.myelectricaldata.consent.ConsentNews;
import fr.myelectricaldata.ui.Chip.Tone;
import fr.myelectricaldata.ui.Notice;
import fr.myelectricaldata.ui.Words;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * What the return from Enedis brought. Its address says it too ({@code consent_success=true&pdl_count=2&created_count=1},
 * or {@code consent_error=<code>}), for other clients; anybody can write an address, so the page tells only what this
 * server has noted in the browser's session, once.
 */
record ConsentResult(ConsentNews news) {
    private static final String[] PARAMETERS = {"consent_success", "consent_error", "pdl_count", "created_count"};
    private static final Set<ConsentCode> GOES_ON_BY_ITSELF =
            EnumSet.of(ConsentCode.AWAITING_OPERATOR, ConsentCode.NOT_YET_LISTED, ConsentCode.ENEDIS_FAILED);

    /** The address without what the return left there. */
    static QueryParameters without(QueryParameters asked) {
        return asked.excluding(PARAMETERS);
    }

    /** Takes the news out of the session. */
    static Optional<ConsentResult> take(VaadinSession browser) {
        WrappedSession session = browser.getSession();
        if (!(session.getAttribute(ConsentNews.ATTRIBUTE) instanceof ConsentNews news)) {
            return Optional.empty();
        }
        session.removeAttribute(ConsentNews.ATTRIBUTE);
        return Optional.of(new ConsentResult(news));
    }

    /** Is it told already by what still waits? */
    boolean waits() {
        return GOES_ON_BY_ITSELF.contains(news.code());
    }

    Notice notice(Words words) {
        if (news.granted()) {
            boolean more = news.created() > 0;
            String key = more ? "consent.granted.new" : "consent.granted.renewed";
            return new Notice(Tone.OK, words.text(key, more ? news.created() : Math.max(1, news.points())));
        }
        return new Notice(
                waits() ? Tone.PLAIN : Tone.WARN, words.text(news.code().key()));
    }
}
