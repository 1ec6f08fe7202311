package fr.myelectricaldata.admin.ui.announcements;

import fr.myelectricaldata.admin.announcements.Draft.Level;
import fr.myelectricaldata.ui.Chip.Tone;

/** How a level looks. */
final class Tones {
    private Tones() {}

    static Tone of(Level level) {
        return switch (level) {
            case INFO -> Tone.PLAIN;
            case WARNING -> Tone.WARN;
            case INCIDENT -> Tone.BAD;
        };
    }
}
