package fr.myelectricaldata.consent;

import java.io.Serializable;

/**
 * How the last consent of a browser ended, kept in its session until a page has told it: anybody can write an address,
 * so what stands there is believed by nobody.
 *
 * @param points that were attached
 * @param created how many of them are new
 */
public record ConsentNews(ConsentCode code, int points, int created) implements Serializable {
    /** The attribute of the HTTP session. */
    public static final String ATTRIBUTE = ConsentNews.class.getName();

    public static ConsentNews of(ConsentOutcome outcome) {
        int points = outcome instanceof ConsentOutcome.Granted granted
                ? granted.attached().size()
                : 0;
        int renewed = outcome instanceof ConsentOutcome.Granted granted ? granted.renewed() : 0;
        return new ConsentNews(ConsentCode.of(outcome), points, points - renewed);
    }

    public static ConsentNews of(ConsentCode code) {
        return new ConsentNews(code, 0, 0);
    }

    public boolean granted() {
        return code == ConsentCode.GRANTED || code == ConsentCode.RENEWED;
    }
}
