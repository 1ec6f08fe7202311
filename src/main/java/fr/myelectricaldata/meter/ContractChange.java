package fr.myelectricaldata.meter;

import org.jspecify.annotations.Nullable;

/** What reading a contract changes about the one that is kept: a part that could not be read leaves its fields alone. */
@FunctionalInterface
public interface ContractChange {
    /** @param kept what was read before, null when nothing was */
    Contract applyTo(@Nullable Contract kept);
}
