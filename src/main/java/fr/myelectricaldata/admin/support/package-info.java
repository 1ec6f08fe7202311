/** Who of the support looked at whose data: for the trail, and for the owner. */
@NullMarked
package fr.myelectricaldata.admin.support;

import org.jspecify.annotations.NullMarked;
