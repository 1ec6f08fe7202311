/** The audit trail: who did what to whom, when and from where; written once, never edited. */
@NullMarked
package fr.myelectricaldata.admin.audit;

import org.jspecify.annotations.NullMarked;
