/** What some people prove beside their password: codes of an authenticator app (RFC 6238), and recovery codes. */
@NullMarked
package fr.myelectricaldata.account.factor;

import org.jspecify.annotations.NullMarked;
