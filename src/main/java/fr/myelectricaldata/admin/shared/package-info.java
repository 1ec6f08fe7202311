/** Points of the households that let the support read them, at addresses of the operator's own. */
@NullMarked
package fr.myelectricaldata.admin.shared;

import org.jspecify.annotations.NullMarked;
