/** What a person chose for the pages, kept with the account. */
@NullMarked
package fr.myelectricaldata.account.preferences;

import org.jspecify.annotations.NullMarked;
