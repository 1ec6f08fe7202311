package fr.myelectricaldata.meter;

/** Published when Enedis says that the permission for a point is gone: revoked, expired or holder changed. */
public record ConsentLost(UsagePoint point, Reason reason) {
    public enum Reason {
        REVOKED,
        NOT_HOLDER,
        OTHER_HOLDER
    }
}
