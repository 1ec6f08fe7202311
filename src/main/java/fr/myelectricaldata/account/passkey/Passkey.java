package fr.myelectricaldata.account.passkey;

import java.time.Instant;

/**
 * One passkey.
 *
 * @param id base64url, as the device made it
 * @param label as its owner named it
 * @param used when it last signed somebody in, or when it was made
 */
public record Passkey(String id, String label, Instant created, Instant used) {}
