/** Slow down whoever asks too fast. */
@NullMarked
package fr.myelectricaldata.throttle;

import org.jspecify.annotations.NullMarked;
