package fr.myelectricaldata.testing;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Set;

/** axe-core on the page as it stands: what it calls serious or critical of WCAG 2.1 A and AA is a finding. */
public final class Accessibility {
    private static final Set<String> SERIOUS = Set.of("serious", "critical");

    private Accessibility() {}

    /** One line a finding: rule, where, why. */
    public static List<String> findings(Page page) {
        AxeRunOptions findingsAlone = new AxeRunOptions();
        findingsAlone.setResultTypes(List.of("violations"));
        AxeResults results = new AxeBuilder(page)
                .options(findingsAlone)
                .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa"))
                // No page of ours has frames: nothing is carried to another page to be added up.
                .setLegacyMode(true)
                .analyze();
        return results.getViolations().stream()
                .filter(rule -> SERIOUS.contains(rule.getImpact()))
                .flatMap(rule -> rule.getNodes().stream()
                        .map(node -> rule.getId() + " " + node.getTarget() + " " + node.getHtml()))
                .map(line -> line.substring(0, Math.min(400, line.length())))
                .toList();
    }
}
