package fr.myelectricaldata.dashboard;

import com.vaadin.flow.component.Component;

/**
 * One of the pages that share a place in the menu.
 *
 * @param name key of its name
 */
public record PageTab(Class<? extends Component> page, String name) {}
