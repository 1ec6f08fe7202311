/** All that is kept of a person, in one archive that the person takes along. */
@NullMarked
package fr.myelectricaldata.account.archive;

import org.jspecify.annotations.NullMarked;
