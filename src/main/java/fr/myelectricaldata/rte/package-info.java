/** Speak to RTE and nothing else. */
@NullMarked
package fr.myelectricaldata.rte;

import org.jspecify.annotations.NullMarked;
