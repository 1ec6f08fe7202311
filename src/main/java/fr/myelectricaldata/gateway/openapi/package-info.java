/** The machine-readable contract: what is said of every address, in one form. */
@NullMarked
package fr.myelectricaldata.gateway.openapi;

import org.jspecify.annotations.NullMarked;
