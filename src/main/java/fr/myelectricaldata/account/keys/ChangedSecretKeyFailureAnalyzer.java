package fr.myelectricaldata.account.keys;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says what to do about a changed key instead of printing a stack trace. */
final class ChangedSecretKeyFailureAnalyzer extends AbstractFailureAnalyzer<ChangedSecretKeyException> {
    @Override
    protected FailureAnalysis analyze(Throwable root, ChangedSecretKeyException cause) {
        return new FailureAnalysis(
                "SECRET_KEY (or DATA_DIR/secret.key) is not the key that the accounts of this database were made with.",
                "Put the former key back; to replace it, set SECRET_KEY=new,former. If the former key is lost for good,"
                        + " start once with MED_ACCOUNT_ACCEPT_LOST_KEY=true: the history of an account then opens again"
                        + " the first time its owner uses its client_secret.",
                cause);
    }
}
