package fr.myelectricaldata.account.conso;

import fr.myelectricaldata.common.DomainException;
import fr.myelectricaldata.common.ErrorKind;

/** The account has as many tokens as one may have. */
public final class TooManyConsoTokensException extends DomainException {
    TooManyConsoTokensException(int most) {
        super(ErrorKind.CONFLICT, "TOO_MANY_TOKENS", "the account has as many tokens as one may have", most);
    }
}
