/** Pages of a signed-in household that span rooms. */
@NullMarked
package fr.myelectricaldata.dashboard;

import org.jspecify.annotations.NullMarked;
