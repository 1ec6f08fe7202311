/**
 * What was wrong with MyElectricalData 1.22, in Python, as far as it concerns safety: one test per defect, on the whole
 * gateway by real HTTP. docs/SECURITY.md has the list under the same numbers.
 */
@NullMarked
package fr.myelectricaldata.defects;

import org.jspecify.annotations.NullMarked;
