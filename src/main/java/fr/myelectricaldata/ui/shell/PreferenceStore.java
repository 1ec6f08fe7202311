package fr.myelectricaldata.ui.shell;

import java.util.Optional;

/**
 * Where the choices of whoever is signed in are kept beside this browser. The bean belongs to a room that knows accounts;
 * the shell knows none.
 */
public interface PreferenceStore {
    /** Nothing for strangers, and for people whose choices stay in the browser; what was never chosen is absent. */
    record Kept(Optional<Language> language, Optional<Appearance> appearance) {
        public static final Kept NOTHING = new Kept(Optional.empty(), Optional.empty());
    }

    /** Asked for once with every page that is loaded. */
    Kept kept();

    void keep(Language language);

    void keep(Appearance appearance);
}
