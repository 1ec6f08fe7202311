package fr.myelectricaldata.simulator;

import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Finds the meter behind a PRM that a caller names, if somebody consents. */
@Component
@OnlyAsSimulator
class Points {
    private static final Pattern FORM = Pattern.compile("[0-9]{14}");

    private final Consents consents;

    Points(Consents consents) {
        this.consents = consents;
    }

    /** @throws EnedisError when the number is malformed, unknown, or nobody consents */
    MeterNumber consenting(String prm) {
        if (!FORM.matcher(prm).matches()) {
            throw EnedisError.outsideTheSwagger();
        }
        MeterNumber meter = MeterNumber.parse(prm).orElseThrow(EnedisError::unknownPoint);
        consents.check(meter);
        return meter;
    }
}
