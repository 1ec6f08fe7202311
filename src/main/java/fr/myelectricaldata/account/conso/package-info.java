/** Tokens of the Conso format: signed lists of delivery points, for the clients of that format alone. */
@NullMarked
package fr.myelectricaldata.account.conso;

import org.jspecify.annotations.NullMarked;
