/** Passkeys (WebAuthn): a key pair in somebody's device, of which only the public half is here. */
@NullMarked
package fr.myelectricaldata.account.passkey;

import org.jspecify.annotations.NullMarked;
