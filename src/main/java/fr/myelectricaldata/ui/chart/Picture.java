package fr.myelectricaldata.ui.chart;

import com.vaadin.flow.component.HasElement;

/** Something drawn in the browser that it can save as an image (see the {@code savePicture} of our scripts). */
interface Picture extends HasElement {
    /** @param title is written over the drawing, {@code foot} under it */
    default void save(String file, String title, String foot) {
        getElement().callJsFunction("savePicture", file, title, foot);
    }
}
