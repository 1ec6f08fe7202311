package fr.myelectricaldata.dashboard.charts;

import fr.myelectricaldata.metering.Reading;
import fr.myelectricaldata.metering.analysis.DayCurve;
import fr.myelectricaldata.ui.Formats;
import fr.myelectricaldata.ui.Words;
import java.util.ArrayList;
import java.util.List;

/** What the curve of a day says: its energy, its peak, what runs all the time, and what is missing. */
record CurveSentence(DayCurve curve, CurveSetting setting, Words words) {
    String text() {
        Formats formats = words.formats();
        List<String> parts = new ArrayList<>();
        parts.add(energy(formats));
        curve.peak().ifPresent(peak -> parts.add(peak(peak, formats)));
        // What is injected never runs day and night.
        if (setting.flow() == Flow.WITHDRAWN) {
            curve.baseLoad()
                    .ifPresent(base -> parts.add(
                            words.text("curve.base", formats.power(base).toString())));
        }
        if (!curve.gaps().isEmpty()) {
            parts.add(
                    words.text("curve.gap", new Reasons(words).of(curve.reason().orElse(null))));
        }
        return String.join(" ", parts);
    }

    private String energy(Formats formats) {
        String energy = formats.energy(curve.energy()).toString();
        return setting.offPeak() == null
                ? words.text("curve.energy", energy)
                : curve.offPeakShare(setting.offPeak()).stream()
                        .mapToObj(share -> words.text("curve.energy.off-peak", energy, formats.percent(share)))
                        .findFirst()
                        .orElseGet(() -> words.text("curve.energy", energy));
    }

    private String peak(Reading peak, Formats formats) {
        String power = formats.power(peak.value()).toString();
        String time = formats.time(peak.start());
        Integer subscribed = setting.subscribedKva();
        if (subscribed == null) {
            return words.text("curve.peak", power, time);
        }
        boolean under = peak.value() <= subscribed * 1000L;
        return words.text(under ? "curve.peak.under" : "curve.peak.over", power, time, subscribed);
    }
}
