/** The operator's page about messages to operators. */
@NullMarked
package fr.myelectricaldata.admin.ui.alerts;

import org.jspecify.annotations.NullMarked;
