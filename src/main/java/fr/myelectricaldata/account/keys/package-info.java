/** The keys of accounts: made, wrapped twice, turned over, recovered and destroyed. */
@NullMarked
package fr.myelectricaldata.account.keys;

import org.jspecify.annotations.NullMarked;
