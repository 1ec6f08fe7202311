package fr.myelectricaldata.enedis.dataconnect;

/** The APIs of Data Connect 2026 that are asked. Enedis counts calls for each of them apart: a family of the budget. */
public enum EnedisApi {
    MEASURES("mesure_synchrone_auto", "v2"),
    CONTRACT("situation_contrat_auto", "v1"),
    CONTRACT_SUMMARY("synth_contrat_auto", "v1"),
    METER("comptage_auto", "v1"),
    GENERAL("donnees_generales_auto", "v1"),
    SERVICES("subscribed_services", "v1");

    private final String family;
    private final String version;

    EnedisApi(String family, String version) {
        this.family = family;
        this.version = version;
    }

    String family() {
        return family;
    }

    /** The path of one of its resources. */
    String path(String resource) {
        return "/" + family + "/" + version + "/" + resource;
    }
}
