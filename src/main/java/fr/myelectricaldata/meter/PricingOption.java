package fr.myelectricaldata.meter;

/** The kind of supply contract that an owner says they have; Enedis does not know it. */
public enum PricingOption {
    BASE,
    HC_HP,
    TEMPO,
    EJP,
    HC_WEEKEND
}
