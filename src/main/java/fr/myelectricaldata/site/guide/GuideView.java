package fr.myelectricaldata.site.guide;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import fr.myelectricaldata.account.AccountPrincipal;
import fr.myelectricaldata.common.Paris;
import fr.myelectricaldata.gateway.GatewaySettings;
import fr.myelectricaldata.meter.UsagePoint;
import fr.myelectricaldata.meter.UsagePointService;
import fr.myelectricaldata.ui.Chip.Tone;
import fr.myelectricaldata.ui.Formats;
import fr.myelectricaldata.ui.ItemPicker;
import fr.myelectricaldata.ui.Notice;
import fr.myelectricaldata.ui.ViewHeader;
import fr.myelectricaldata.ui.shell.MainLayout;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.List;

/** The guide for a signed-in household: its own meter stands in every recipe. */
@Route(value = "guide", layout = MainLayout.class)
@Menu(order = 95, icon = "plug", title = "menu.guide")
@PermitAll
class GuideView extends Div implements HasDynamicTitle {
    private final GatewaySettings gateway;
    private final Clock clock;
    private final Guide guide = new Guide();

    GuideView(AuthenticationContext people, UsagePointService points, GatewaySettings gateway, Clock clock) {
        this.gateway = gateway;
        this.clock = clock;
        addClassName("view");
        List<UsagePoint> all = people.getAuthenticatedUser(AccountPrincipal.class)
                .map(reader -> points.list(reader.id()))
                .orElse(List.of());
        ItemPicker<UsagePoint> picker = new ItemPicker<>(getTranslation("point.pick"), this::words, this::show);
        ViewHeader header = new ViewHeader(getTranslation("menu.guide"), picker).withLead(getTranslation("guide.lead"));
        add(header);
        if (all.isEmpty()) {
            add(new Notice(Tone.PLAIN, getTranslation("guide.no-meter")));
            show(getTranslation("guide.your-pdl"));
        } else {
            picker.offer(all, all.getFirst());
            show(all.getFirst());
        }
        add(guide);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("menu.guide");
    }

    private String words(UsagePoint point) {
        String name = point.name() == null ? getTranslation("point.unnamed") : point.name();
        return name + Formats.NBSP + Formats.NBSP + point.number().masked();
    }

    private void show(UsagePoint point) {
        show(point.number().value());
    }

    private void show(String pdl) {
        guide.show(Values.of(gateway.backendUrl(), pdl, Paris.today(clock)));
    }
}
