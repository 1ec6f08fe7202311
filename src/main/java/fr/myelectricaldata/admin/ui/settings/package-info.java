/** The operator's page of the settings. */
@NullMarked
package fr.myelectricaldata.admin.ui.settings;

import org.jspecify.annotations.NullMarked;
