package fr.myelectricaldata.enedis;

import fr.myelectricaldata.common.DateRange;
import fr.myelectricaldata.meter.UsagePointId;
import fr.myelectricaldata.metering.Measure;

/**
 * A measure in Enedis's words.
 *
 * @param resource its name in the API
 * @param direction {@code grandeurMetier}
 * @param quantity {@code grandeurPhysique}
 * @param unit {@code unite}; Enedis never scales it
 * @param query what the resource asks for besides point and days
 */
record Series(String resource, String direction, String quantity, String unit, String query) {
    static Series of(Measure measure) {
        String direction = measure.direction() == Measure.Direction.CONSUMPTION ? "CONS" : "PROD";
        return switch (measure) {
            case DAILY_CONSUMPTION -> plain("consommation_quotidienne", direction, "EA", measure);
            case DAILY_PRODUCTION -> plain("production_quotidienne", direction, "EA", measure);
            case CONSUMPTION_LOAD_CURVE -> plain("courbe_de_charge_consommation", direction, "PA", measure);
            case PRODUCTION_LOAD_CURVE -> plain("courbe_de_charge_production", direction, "PA", measure);
            case MAX_POWER ->
                new Series(
                        "puissance_conso_max_quotidienne",
                        direction,
                        "PMA",
                        measure.unit(),
                        "&mesuresPas=P1D&grandeurPhysique=PMA");
        };
    }

    private static Series plain(String resource, String direction, String quantity, Measure measure) {
        return new Series(resource, direction, quantity, measure.unit(), "");
    }

    /** {@code dateDebut} included, {@code dateFin} excluded, as a {@link DateRange} is. */
    String resourceFor(UsagePointId point, DateRange days) {
        return resource + "?pointId=" + point.value() + "&dateDebut=" + days.start() + "&dateFin=" + days.end() + query;
    }
}
