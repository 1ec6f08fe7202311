/** Count an account's calls per Paris day and refuse kindly. */
@NullMarked
package fr.myelectricaldata.quota;

import org.jspecify.annotations.NullMarked;
