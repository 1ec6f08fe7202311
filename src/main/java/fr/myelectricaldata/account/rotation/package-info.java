/** After a compromise: everything that an account's former data keys closed is sealed anew, and those keys are destroyed. */
@NullMarked
package fr.myelectricaldata.account.rotation;

import org.jspecify.annotations.NullMarked;
