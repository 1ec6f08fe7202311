/** The household's meters: consent, contract, and how far their history has been collected. */
@NullMarked
package fr.myelectricaldata.dashboard.meters;

import org.jspecify.annotations.NullMarked;
