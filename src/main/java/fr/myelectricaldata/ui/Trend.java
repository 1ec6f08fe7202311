package fr.myelectricaldata.ui;

import com.vaadin.flow.component.html.Span;

/** A change in words: an arrow, the share that it is less or more, and what it is compared with. */
public final class Trend extends Span {
    /** Differences below half a percent are none. */
    private static final double NOTICEABLE = 0.005;

    /**
     * @param change as a share: 0.1 is a tenth more
     * @param than what it is compared with, as the end of a sentence
     * @param lessIsBetter of consumption; of injection more is
     */
    public Trend(double change, String than, boolean lessIsBetter) {
        if (Math.abs(change) < NOTICEABLE) {
            setText(getTranslation("figure.same", than));
            return;
        }
        boolean less = change < 0;
        String share = new Formats(getLocale()).percent(Math.abs(change));
        Span arrow = new Span(less ? "▼" : "▲");
        arrow.getElement().setAttribute("aria-hidden", "true");
        Span amount =
                new Span(arrow, new Span(Formats.NBSP + getTranslation(less ? "figure.less" : "figure.more", share)));
        amount.addClassNames("trend", less == lessIsBetter ? "less" : "more");
        add(amount, new Span(" " + than));
    }
}
