/** The audit trail as operators read it. */
@NullMarked
package fr.myelectricaldata.admin.ui.audit;

import org.jspecify.annotations.NullMarked;
