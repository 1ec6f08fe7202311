package fr.myelectricaldata.demo.household;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** The catalogue. Codes are part of simulated meter numbers and never change; texts are data, and French. */
public enum Household {
    HEATED_HOUSE(
            1,
            "Maison chauffée à l’électricité",
            "Chauffage électrique\u00a0: l’hiver pèse lourd. 12\u00a0kVA, heures creuses de 22\u00a0h\u00a050 à 6\u00a0h\u00a050.",
            new Living(4, 130, 200, 5400, 0),
            Supply.offPeak(12, OffPeak.of(22, 50, 6, 50)),
            new Holder("Mme", "Claire", "Vasseur", "14 rue des Tilleuls", "21000", "DIJON", "21231")),
    APARTMENT(
            2,
            "Petit appartement",
            "Une personne, chauffage collectif, tarif de base. 3\u00a0kVA.",
            new Living(1, 55, 0, 0, 0),
            Supply.flat(3),
            new Holder("M.", "Hugo", "Lambert", "3 place du Marché", "69007", "LYON", "69387")),
    HOLIDAY_HOME(
            3,
            "Maison de vacances",
            "Habitée quelques semaines et week-ends, presque rien le reste de l’année. 6\u00a0kVA.",
            new Living(3, 35, 60, 4200, 0),
            Supply.offPeak(6, OffPeak.of(1, 28, 6, 58), OffPeak.of(13, 58, 16, 28)),
            new Holder("Mme", "Anne", "Le Goff", "8 chemin de la Grève", "29160", "CROZON", "29042"),
            Trait.SELDOM_LIVED_IN),
    SOLAR(
            4,
            "Maison avec panneaux solaires",
            "Autoconsommation\u00a0: le surplus de 3\u00a0kWc est injecté depuis un peu plus d’un an. 9\u00a0kVA.",
            new Living(3, 130, 40, 5200, 3000),
            Supply.offPeak(9, OffPeak.of(0, 54, 6, 54), OffPeak.of(11, 54, 13, 54)),
            new Holder("M.", "Karim", "Benali", "27 allée des Mimosas", "34000", "MONTPELLIER", "34172")),
    TEMPO(
            5,
            "Abonnés Tempo",
            "Chauffage électrique, mais presque éteint les jours rouges. 9\u00a0kVA, heures creuses de 22\u00a0h à 6\u00a0h.",
            new Living(4, 120, 160, 5200, 0),
            Supply.offPeak(9, OffPeak.of(22, 0, 6, 0)),
            new Holder("Mme", "Sophie", "Marchand", "5 impasse du Moulin", "87000", "LIMOGES", "87085"),
            Trait.TEMPO),
    YOUNG_METER(
            6,
            "Emménagement récent",
            "Contrat ouvert il y a cinq mois\u00a0: aucune mesure avant.",
            new Living(2, 90, 35, 3800, 0),
            Supply.offPeak(6, OffPeak.of(23, 30, 7, 30)),
            new Holder("M.", "Lucas", "Moreau", "41 boulevard de la Liberté", "59000", "LILLE", "59350"),
            Trait.YOUNG),
    NO_CURVE(
            7,
            "Courbe de charge non activée",
            "Seulement la consommation du jour et la puissance maximale.",
            new Living(2, 100, 45, 4000, 0),
            Supply.offPeak(6, OffPeak.of(22, 30, 6, 30)),
            new Holder("M.", "Pierre", "Faure", "2 rue Basse", "38000", "GRENOBLE", "38185"),
            Trait.NO_CURVE),
    QUARTER_HOURS(
            8,
            "Courbe au pas de 15 minutes",
            "Quatre valeurs par heure au lieu de deux.",
            new Living(3, 110, 55, 4800, 0),
            Supply.offPeak(9, OffPeak.of(23, 0, 7, 0)),
            new Holder("Mme", "Inès", "Garnier", "19 rue du Port", "44000", "NANTES", "44109"),
            Trait.QUARTER_HOURS),
    STEP_CHANGED(
            9,
            "Changement de pas",
            "Pas de 30 minutes, puis de 15 minutes depuis quatre mois.",
            new Living(3, 115, 50, 4600, 0),
            Supply.offPeak(9, OffPeak.of(2, 0, 7, 0), OffPeak.of(12, 30, 15, 30)),
            new Holder("M.", "Thomas", "Roussel", "6 rue de la Fontaine", "76000", "ROUEN", "76540"),
            Trait.STEP_CHANGED),
    GAPS(
            10,
            "Relevés incomplets",
            "Le 9 du mois manque en entier, le 17 six demi-heures, le 23 toute la courbe.",
            new Living(3, 105, 40, 4400, 0),
            Supply.offPeak(6, OffPeak.of(22, 26, 6, 26)),
            new Holder("Mme", "Julie", "Perrin", "33 avenue de la Gare", "25000", "BESANCON", "25056"),
            Trait.GAPS),
    LISTED_LATE(
            11,
            "Compteur lent à apparaître",
            "Juste après l’accord, Enedis ne connaît encore aucun compteur.",
            new Living(2, 85, 30, 3600, 0),
            Supply.offPeak(6, OffPeak.of(22, 0, 6, 0)),
            new Holder("M.", "Antoine", "Girard", "12 rue Pasteur", "35000", "RENNES", "35238"),
            Trait.LISTED_LATE),
    SOLAR_BARN(
            12,
            "Hangar solaire en vente totale",
            "Production seule (9\u00a0kWc)\u00a0: aucune consommation à lire.",
            new Living(0, 0, 0, 0, 9000),
            Supply.flat(0),
            new Holder("Mme", "Elise", "Chevalier", "La Grange Neuve", "31290", "VILLEFRANCHE-DE-LAURAGAIS", "31582"),
            Trait.SELLS_ALL),
    OLD_PANELS(
            13,
            "Panneaux de longue date",
            "Autoconsommation depuis plus de trois ans : tout l’historique dans les deux sens. 9 kVA.",
            new Living(4, 120, 45, 5000, 3000),
            Supply.offPeak(9, OffPeak.of(22, 0, 6, 0)),
            new Holder("Mme", "Nadia", "Fournier", "11 chemin des Vignes", "13100", "AIX-EN-PROVENCE", "13001"),
            Trait.OLD_PANELS);

    private final int code;
    private final String label;
    private final String remark;
    private final Living living;
    private final Supply supply;
    private final Holder holder;
    private final Set<Trait> traits;

    Household(int code, String label, String remark, Living living, Supply supply, Holder holder, Trait... traits) {
        this.code = code;
        this.label = label;
        this.remark = remark;
        this.living = living;
        this.supply = supply;
        this.holder = holder;
        this.traits = Set.of(traits);
    }

    public static Optional<Household> withCode(int code) {
        return Arrays.stream(values())
                .filter(household -> household.code == code)
                .findFirst();
    }

    /** 1 to 31. */
    public int code() {
        return code;
    }

    public String label() {
        return label;
    }

    /** One line of what is special. */
    public String remark() {
        return remark;
    }

    /** The withdrawal contract; means nothing to a household that {@link Trait#SELLS_ALL}. */
    public Supply supply() {
        return supply;
    }

    public Holder holder() {
        return holder;
    }

    public boolean is(Trait trait) {
        return traits.contains(trait);
    }

    public boolean has(Flow flow) {
        return flow == Flow.INJECTED ? living.panelWatts() > 0 : !is(Trait.SELLS_ALL);
    }

    /** Peak power of the panels in W, 0 without any. */
    public int panelWatts() {
        return living.panelWatts();
    }

    Living living() {
        return living;
    }
}
