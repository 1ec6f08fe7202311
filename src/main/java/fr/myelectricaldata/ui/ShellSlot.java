package fr.myelectricaldata.ui;

import com.vaadin.flow.component.Component;

/** Something that a room contributes to the shell; beans of this type are shown by {@link #order()}. */
public interface ShellSlot {
    /** Where in the shell. */
    enum Place {
        /** In the bar above every view. */
        TOP_BAR,
        /** At the end of the bar, before the user menu. */
        BAR_END,
        /** Between the bar and the view. */
        BANNER,
        /** The name in the user menu. */
        USER,
        /** A card beside the figures of the page of today. */
        TODAY
    }

    Place place();

    default int order() {
        return 100;
    }

    /** A new component for one page; it may hide itself. */
    Component create();
}
