/** The operator's page of what this program speaks to. */
@NullMarked
package fr.myelectricaldata.admin.ui.connections;

import org.jspecify.annotations.NullMarked;
