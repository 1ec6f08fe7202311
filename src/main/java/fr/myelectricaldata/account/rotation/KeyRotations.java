package fr.myelectricaldata.account.rotation;

import fr.myelectricaldata.account.AccountId;
import java.util.Optional;

/** What is known of changes of data keys. */
public interface KeyRotations {
    /** The newest one of the account; empty when its key was never changed. */
    Optional<KeyRotation> of(AccountId account);
}
