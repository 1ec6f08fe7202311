package fr.myelectricaldata.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The check of the pages can fail. */
class AccessibilityTest {
    @Test
    void whatCannotBeReadOrNamedIsFoundAndNothingElse() {
        try (Browser browser = Browser.start()) {
            Page page = browser.page();
            page.setContent("<html lang='fr'><title>Une page</title><main><h1>Une page</h1>"
                    + "<p style='color:#bbb;background:#fff'>Pâle</p><input type='text'><img src='x.png'></main>");
            assertThat(Accessibility.findings(page))
                    .extracting(finding -> finding.substring(0, finding.indexOf(' ')))
                    .containsExactlyInAnyOrder("color-contrast", "label", "image-alt");
            page.setContent("<html lang='fr'><title>Une page</title><main><h1>Une page</h1><p>Lisible</p></main>");
            assertThat(Accessibility.findings(page)).isEqualTo(List.of());
        }
    }
}
