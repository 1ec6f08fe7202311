package fr.myelectricaldata.meter;

/** Where contracts are read: Enedis, or the demonstration household. One network conversation per call. */
public interface ContractSource {
    Origin origin();

    /** @throws fr.myelectricaldata.common.DomainException when the source refuses or fails */
    Contract contractOf(UsagePointId point);
}
