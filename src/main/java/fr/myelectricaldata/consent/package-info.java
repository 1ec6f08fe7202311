/** Obtain, record, renew and revoke the household's permission. */
@NullMarked
package fr.myelectricaldata.consent;

import org.jspecify.annotations.NullMarked;
