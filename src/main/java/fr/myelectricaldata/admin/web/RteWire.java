package fr.myelectricaldata.admin.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import fr.myelectricaldata.admin.connections.ConnectionTest;
import fr.myelectricaldata.gateway.ApiTexts;
import fr.myelectricaldata.rte.RteClient;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** RTE's tests as MyElectricalData 1.22 named their parts. */
final class RteWire {
    private static final String DOCUMENTS = "https://data.rte-france.com/catalog/-/api/";
    private static final Map<String, String> PAGES = pages();

    private RteWire() {}

    private static Map<String, String> pages() {
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("tempo", "consumption/Tempo-Like-Supply-Contract/v1.1");
        pages.put("ecowatt", "consumption/Ecowatt/v5.0");
        pages.put("consumption", "consumption/Consumption/v1.2");
        pages.put("generation", "generation/Generation-Forecast/v3.0");
        return pages;
    }

    record Status(
            @JsonProperty("has_credentials") boolean complete,
            @JsonProperty("base_url") String baseUrl,
            @JsonProperty("client_id_configured") boolean id,
            @JsonProperty("client_secret_configured") boolean secret,
            Map<String, Api> apis) {
        static Status of(RteClient.Setup setup, ApiTexts texts) {
            Map<String, Api> apis = new LinkedHashMap<>();
            PAGES.forEach((key, page) -> apis.put(
                    key,
                    new Api(texts.text("rte.api." + key), texts.text("rte.api." + key + ".text"), DOCUMENTS + page)));
            return new Status(
                    setup.hasId() && setup.hasSecret(), setup.baseUrl(), setup.hasId(), setup.hasSecret(), apis);
        }
    }

    record Api(
            String name,
            String description,
            @JsonProperty("doc_url") String documents) {}

    record Summary(
            @JsonProperty("total_apis") int total,
            @JsonProperty("apis_ok") int good,
            @JsonProperty("apis_failed") int failed,
            @JsonProperty("all_ok") boolean all) {}

    record Tests(
            Summary summary,
            Map<String, Test> results,
            @JsonProperty("tested_at") String at) {
        static Tests of(Map<String, Test> results, String at) {
            int good = (int) results.values().stream().filter(Test::good).count();
            int all = results.size();
            return new Tests(new Summary(all, good, all - good, good == all), results, at);
        }
    }

    /**
     * @param code of HTTP, 0 when there was no answer
     * @param status {@code success} or {@code error}
     * @param error left out on success
     */
    record Test(
            String api,
            String name,
            @JsonProperty("status_code") int code,
            @JsonProperty("response_time_ms") long millis,
            String status,
            String summary,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String error) {
        static Test of(String key, String name, ConnectionTest tried, String words) {
            boolean good = tried.outcome().good();
            String detail = tried.outcome().detail();
            return new Test(
                    key,
                    name,
                    tried.outcome().status(),
                    tried.took().toMillis(),
                    good ? "success" : "error",
                    words,
                    good ? null : detail.isEmpty() ? tried.outcome().verdict().name() : detail);
        }

        static Test waiting(String key, String name, String words) {
            return new Test(key, name, 0, 0, "error", words, "TOO_MANY_REQUESTS");
        }

        private boolean good() {
            return status.equals("success");
        }
    }
}
