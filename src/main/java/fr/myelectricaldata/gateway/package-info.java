/** What REST endpoints share: the envelope, its errors, the addresses that machines own. Knows no room. */
@NullMarked
package fr.myelectricaldata.gateway;

import org.jspecify.annotations.NullMarked;
