package fr.myelectricaldata.legacy;

import fr.myelectricaldata.account.AccountPrincipal;
import fr.myelectricaldata.gateway.ApiTexts;
import fr.myelectricaldata.meter.UsagePoint;
import fr.myelectricaldata.meter.UsagePointService;
import fr.myelectricaldata.quota.QuotaService;
import fr.myelectricaldata.quota.QuotaUsage;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Whether a point may be read. Costs no quota and asks nobody: clients come here before each of their rounds. */
@RestController
class AccessController {
    private final UsagePointService points;
    private final OwnPoint own;
    private final QuotaService quotas;
    private final ApiTexts texts;

    AccessController(UsagePointService points, OwnPoint own, QuotaService quotas, ApiTexts texts) {
        this.points = points;
        this.own = own;
        this.quotas = quotas;
        this.texts = texts;
    }

    @GetMapping({"/valid_access/{pdl}", "/valid_access/{pdl}/cache"})
    Access access(@AuthenticationPrincipal AccountPrincipal reader, @PathVariable String pdl) {
        UsagePoint point = own.use(reader.id(), pdl, number -> points.get(reader.id(), number));
        QuotaUsage usage = quotas.usage(reader.id());
        Access.State state = Access.stateOf(point, usage);
        return Access.of(point, usage, state, texts.text("legacy.access." + state));
    }
}
