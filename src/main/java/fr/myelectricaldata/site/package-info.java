/** Pages for everybody: what this gateway is and what one gets. */
@NullMarked
package fr.myelectricaldata.site;

import org.jspecify.annotations.NullMarked;
