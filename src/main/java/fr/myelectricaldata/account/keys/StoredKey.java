package fr.myelectricaldata.account.keys;

/**
 * One key of an account as it is kept.
 *
 * @param present the one that closes; else a former one
 * @param serverKeyId of the server key that {@code server} is wrapped under
 * @param server the wrap under the server key
 * @param owner the wrap under the client secret
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, never printed
record StoredKey(int generation, boolean present, String serverKeyId, byte[] server, byte[] owner) {
    /** Where it is kept. */
    String table() {
        return present ? "account_key" : "former_data_key";
    }

    @Override
    public String toString() {
        return "data key " + generation;
    }
}
