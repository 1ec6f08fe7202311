package fr.myelectricaldata.meter;

/** Reads contracts at the source of the point's origin; some network conversations, never inside a transaction. */
public interface ContractReader {
    /** @throws fr.myelectricaldata.common.DomainException when the source refuses, fails or knows no contract */
    ContractChange read(UsagePoint point);
}
