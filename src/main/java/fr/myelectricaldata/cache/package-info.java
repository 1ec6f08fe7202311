/** Keep bytes, encrypted by the caller's key, for a while. */
@NullMarked
package fr.myelectricaldata.cache;

import org.jspecify.annotations.NullMarked;
