package fr.myelectricaldata.demo.household;

import java.util.List;

/**
 * The withdrawal contract at the grid operator.
 *
 * @param kva subscribed power
 * @param tariff label of the network tariff, as Data Connect 2026 writes it
 * @param offPeak empty for a flat contract
 */
public record Supply(int kva, String tariff, List<OffPeak> offPeak) {
    private static final String SEASONS =
            "Tarif BT<=36kVA Moyenne Utilisation heures pleines heures creuses associées à deux saisons";
    private static final String FLAT = "Tarif BT<=36kVA Courte Utilisation sans différenciation temporelle";

    public Supply {
        offPeak = List.copyOf(offPeak);
    }

    static Supply flat(int kva) {
        return new Supply(kva, FLAT, List.of());
    }

    static Supply offPeak(int kva, OffPeak... ranges) {
        return new Supply(kva, SEASONS, List.of(ranges));
    }
}
