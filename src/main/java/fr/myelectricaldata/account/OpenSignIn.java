package fr.myelectricaldata.account;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A sign-in as accounts are asked for by one; {@link fr.myelectricaldata.account.signin} alone writes them. */
@Entity
@Immutable
@Table(name = "sign_in")
@SuppressWarnings("UnusedVariable") // a query looks for them
class OpenSignIn {
    @Id
    private @Nullable String id;

    private @Nullable String accountId;

    private @Nullable Long endedAt;

    protected OpenSignIn() {}
}
