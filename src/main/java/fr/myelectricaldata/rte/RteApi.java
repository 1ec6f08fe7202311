package fr.myelectricaldata.rte;

import java.time.Duration;

/**
 * What is asked of RTE. Each API is a subscription of its own on the portal. The names are those of the tests of
 * MyElectricalData 1.22.
 */
public enum RteApi {
    TEMPO("Tempo", "/open_api/tempo_like_supply_contract/v1/tempo_like_calendars", Duration.ofSeconds(30)),
    /** RTE grants one call a quarter of an hour. */
    ECOWATT("EcoWatt", "/open_api/ecowatt/v5/signals", Duration.ofMinutes(15)),
    CONSUMPTION("Consumption", "/open_api/consumption/v1/short_term?type=REALISED", Duration.ofSeconds(30)),
    GENERATION_SOLAR(
            "Generation Forecast (solar)",
            "/open_api/generation_forecast/v3/forecasts?production_type=SOLAR&type=D-1",
            Duration.ofSeconds(30)),
    GENERATION_WIND(
            "Generation Forecast (wind)",
            "/open_api/generation_forecast/v3/forecasts?production_type=WIND_ONSHORE&type=D-1",
            Duration.ofSeconds(30));

    private final String title;
    private final String address;
    private final Duration pause;

    RteApi(String title, String address, Duration pause) {
        this.title = title;
        this.address = address;
        this.pause = pause;
    }

    /** RTE's name of it. */
    public String title() {
        return title;
    }

    /** A call without further parameters, which brings the newest. */
    String address() {
        return address;
    }

    Duration pause() {
        return pause;
    }
}
