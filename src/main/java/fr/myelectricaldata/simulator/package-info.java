/**
 * An Enedis on your desk: Data Connect 2026 over real HTTP under {@code /enedis-simulator}, for households that never
 * were; there only when ENEDIS_ENVIRONMENT is simulator.
 */
@NullMarked
package fr.myelectricaldata.simulator;

import org.jspecify.annotations.NullMarked;
