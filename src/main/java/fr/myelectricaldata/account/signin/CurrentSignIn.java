package fr.myelectricaldata.account.signin;

import java.util.Optional;
import java.util.UUID;

/** The sign-in by which the present request comes; none outside of requests, for machine keys and the demonstration. */
@FunctionalInterface
public interface CurrentSignIn {
    Optional<UUID> id();
}
