/** Delivery points (PDL): who holds them, until when, and their contract. */
@NullMarked
package fr.myelectricaldata.meter;

import org.jspecify.annotations.NullMarked;
