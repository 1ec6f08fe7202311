package fr.myelectricaldata.metering.wire;

import fr.myelectricaldata.metering.Reading;
import java.time.Instant;

/** Which end of its interval a curve reading is stamped with. */
public enum Stamp {
    /** The v2 API of this gateway: the first half-hour of a day is 00:00:00. */
    START {
        @Override
        Instant of(Reading reading) {
            return reading.start();
        }
    },
    /** Enedis itself and the older formats: the first half-hour of a day is 00:30:00. */
    END {
        @Override
        Instant of(Reading reading) {
            return reading.end();
        }
    };

    abstract Instant of(Reading reading);
}
