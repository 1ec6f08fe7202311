package fr.myelectricaldata.dashboard.consumption;

import fr.myelectricaldata.meter.Contract;
import fr.myelectricaldata.metering.Reading;
import fr.myelectricaldata.metering.analysis.DayCurve;
import fr.myelectricaldata.ui.Formats;
import fr.myelectricaldata.ui.Words;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the curve of a day says: its energy, its peak, what runs all the time, and what is missing. */
record CurveSentence(DayCurve curve, @Nullable Contract contract, Words words) {
    String text() {
        Formats formats = words.formats();
        List<String> parts = new ArrayList<>();
        parts.add(energy(formats));
        curve.peak().ifPresent(peak -> parts.add(peak(peak, formats)));
        curve.baseLoad()
                .ifPresent(base ->
                        parts.add(words.text("curve.base", formats.power(base).toString())));
        if (!curve.gaps().isEmpty()) {
            parts.add(
                    words.text("curve.gap", new Reasons(words).of(curve.reason().orElse(null))));
        }
        return String.join(" ", parts);
    }

    private String energy(Formats formats) {
        String energy = formats.energy(curve.energy()).toString();
        return contract == null || contract.offPeakHours() == null
                ? words.text("curve.energy", energy)
                : curve.offPeakShare(contract.offPeakHours()).stream()
                        .mapToObj(share -> words.text("curve.energy.off-peak", energy, formats.percent(share)))
                        .findFirst()
                        .orElseGet(() -> words.text("curve.energy", energy));
    }

    private String peak(Reading peak, Formats formats) {
        String power = formats.power(peak.value()).toString();
        String time = formats.time(peak.start());
        Integer subscribed = contract == null ? null : contract.subscribedPowerKva();
        if (subscribed == null) {
            return words.text("curve.peak", power, time);
        }
        boolean under = peak.value() <= subscribed * 1000L;
        return words.text(under ? "curve.peak.under" : "curve.peak.over", power, time, subscribed);
    }
}
