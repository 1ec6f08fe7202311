/** The documents of a point as JSON that clients know: in the words of Enedis's version 5, and of Data Connect 2026. */
@NullMarked
package fr.myelectricaldata.meter.wire;

import org.jspecify.annotations.NullMarked;
