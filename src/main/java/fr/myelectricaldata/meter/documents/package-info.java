/** What Enedis tells of a point beside its measured values: contract, address, holder; asked for once and kept a while. */
@NullMarked
package fr.myelectricaldata.meter.documents;

import org.jspecify.annotations.NullMarked;
