/** Files of the Enedis customer area become days of the archive, older ones than Enedis itself still has among them. */
@NullMarked
package fr.myelectricaldata.metering.imports;

import org.jspecify.annotations.NullMarked;
