package fr.myelectricaldata.account.support;

import fr.myelectricaldata.account.Account;
import fr.myelectricaldata.account.AccountPrincipal;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads that an operator makes on their own addresses, by the same rules as those with the header of the support. */
public interface SupportReads {
    /**
     * Written down before anything is read; while {@code reading} runs, on this thread, the operator is a reader of the owner's
     * account, pays for it and may write nothing.
     *
     * @param target an account id as it came
     * @throws SupportRefusedException as {@link SupportAccess#enter}
     */
    <T> T of(AccountPrincipal operator, @Nullable String target, Function<Account, T> reading);
}
