package fr.myelectricaldata.account.archive;

import fr.myelectricaldata.account.AccountId;
import java.util.stream.Stream;

/** What one room keeps of a person. Every room that keeps something has a bean of this kind; none looks into another. */
@FunctionalInterface
public interface PersonalData {
    /**
     * The files of that account; tables without rows are left out. Small facts may be read here, long series only while
     * their rows are gone through. Asks no source outside this house, and keeps no transaction open.
     */
    Stream<PersonalFile> filesOf(AccountId account);
}
