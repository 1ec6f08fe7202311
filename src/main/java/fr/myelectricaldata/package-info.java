/** Starts the application and nothing else. */
@NullMarked
package fr.myelectricaldata;

import org.jspecify.annotations.NullMarked;
