package fr.myelectricaldata.common;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LoggedPathTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /api/accounts/me                                                  | /api/accounts/me
            /api/pdl/12345678901234/off-peak                                  | /api/pdl/…1234/off-peak
            /api/admin/users/e0f1c9a2-6a3e-4a8f-9d0c-0c9b5f3e7a11/shared-pdls | /api/admin/users/e0f1c9a2-6a3e-4a8f-9d0c-0c9b5f3e7a11/shared-pdls
            /api/pdl/bob@example.org/dEHBp7uL269xYz                           | /api/pdl/…/…
            /api/enedis/consumption/daily/9801252%203425821                   | /api/enedis/consumption/daily/…
            /openapi.json                                                     | /openapi.json
            /api/x/123456789012345                                            | /api/x/…
            """)
    void onlyWhatSaysNothingOfAnybodyStays(String path, String logged) {
        assertThat(LoggedPath.of(path)).isEqualTo(logged);
    }

    @Test
    void noPathMakesALongLine() {
        assertThat(LoggedPath.of("/a".repeat(5_000))).hasSizeLessThan(40);
        assertThat(LoggedPath.of("/" + "a".repeat(50_000))).isEqualTo("/…");
        assertThat(LoggedPath.of("/" + "a-".repeat(20_000))).isEqualTo("/…");
    }
}
