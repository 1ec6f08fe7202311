/** Tell people what they should know of their meters, once, by the ways they chose. */
@NullMarked
package fr.myelectricaldata.notification;

import org.jspecify.annotations.NullMarked;
