/** How the gateway and Enedis are doing, for everybody; nothing personal and nothing secret. */
@NullMarked
package fr.myelectricaldata.site.status;

import org.jspecify.annotations.NullMarked;
