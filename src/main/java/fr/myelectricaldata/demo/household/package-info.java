/** Believable households that never were: contracts, people and load curves, the same on every machine and for ever. */
@NullMarked
package fr.myelectricaldata.demo.household;

import org.jspecify.annotations.NullMarked;
