package fr.myelectricaldata.bench;

import fr.myelectricaldata.testing.ApiClient;
import fr.myelectricaldata.testing.Household;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/**
 * Fills a gateway that runs on its simulator with accounts, each with one consented point and a year of daily values in
 * the archive, and writes one line {@code secret path} for each, for the load generator.
 *
 * <p>Arguments: port, number of accounts, output file.
 */
public final class SeedAccounts {
    private SeedAccounts() {}

    public static void main(String[] arguments) throws IOException {
        ApiClient gateway = ApiClient.anonymous(Integer.parseInt(arguments[0]));
        int accounts = Integer.parseInt(arguments[1]);
        LocalDate last = LocalDate.now(ZoneId.of("Europe/Paris")).minusDays(2);
        List<String> lines = new ArrayList<>();
        for (int account = 0; account < accounts; account++) {
            Household household = Household.signUp(gateway);
            household.consent(household.offered().getFirst());
            String path = "/api/enedis/consumption/daily/" + household.pdl() + "?start=" + last.minusDays(364) + "&end="
                    + last;
            long readings = household
                    .api()
                    .getJson(path)
                    .path("data")
                    .path("meter_reading")
                    .path("interval_reading")
                    .size();
            if (readings != 365) {
                throw new IllegalStateException("account " + account + " has " + readings + " readings, not 365");
            }
            lines.add(household.clientSecret() + " " + path);
        }
        Files.write(Path.of(arguments[2]), lines);
    }
}
