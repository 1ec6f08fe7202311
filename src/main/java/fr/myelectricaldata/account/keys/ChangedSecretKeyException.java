package fr.myelectricaldata.account.keys;

/** SECRET_KEY is none of those that this database was last used with. */
final class ChangedSecretKeyException extends RuntimeException {
    ChangedSecretKeyException() {
        super("SECRET_KEY is not the key that the accounts of this database were made with");
    }
}
