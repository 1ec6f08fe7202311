/** The kept log lines, for operators who may read or remove them. */
@NullMarked
package fr.myelectricaldata.admin.logs;

import org.jspecify.annotations.NullMarked;
