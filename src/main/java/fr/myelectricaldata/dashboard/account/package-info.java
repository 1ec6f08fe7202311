/** One's own account: credentials, password, today's quotas, and tokens for the clients of the Conso format. */
@NullMarked
package fr.myelectricaldata.dashboard.account;

import org.jspecify.annotations.NullMarked;
