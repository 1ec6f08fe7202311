/** Write to people: hand a mail over once, and have it delivered however often that has to be tried. */
@NullMarked
package fr.myelectricaldata.mail;

import org.jspecify.annotations.NullMarked;
