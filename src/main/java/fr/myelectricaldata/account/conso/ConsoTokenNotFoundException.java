package fr.myelectricaldata.account.conso;

import fr.myelectricaldata.common.DomainException;
import fr.myelectricaldata.common.ErrorKind;

/** The account has no such token, or has it no more. */
public final class ConsoTokenNotFoundException extends DomainException {
    public ConsoTokenNotFoundException() {
        super(ErrorKind.NOT_FOUND, "CONSO_TOKEN_NOT_FOUND", "no such token of this account");
    }
}
