/** Speak Enedis's Data Connect 2026 and nothing else. */
@NullMarked
package fr.myelectricaldata.enedis;

import org.jspecify.annotations.NullMarked;
