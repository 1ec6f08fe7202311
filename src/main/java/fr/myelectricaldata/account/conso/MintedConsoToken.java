package fr.myelectricaldata.account.conso;

/**
 * A new token.
 *
 * @param value a JWT, shown this once
 */
public record MintedConsoToken(ConsoToken token, String value) {
    @Override
    public String toString() {
        return token.toString();
    }
}
