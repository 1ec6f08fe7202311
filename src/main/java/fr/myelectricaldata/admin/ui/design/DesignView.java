package fr.myelectricaldata.admin.ui.design;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import fr.myelectricaldata.common.Paris;
import fr.myelectricaldata.common.Periods;
import fr.myelectricaldata.ui.Card;
import fr.myelectricaldata.ui.Chip;
import fr.myelectricaldata.ui.Chip.Tone;
import fr.myelectricaldata.ui.EmptyState;
import fr.myelectricaldata.ui.ErrorState;
import fr.myelectricaldata.ui.ErrorText;
import fr.myelectricaldata.ui.Figure;
import fr.myelectricaldata.ui.FigureRow;
import fr.myelectricaldata.ui.Formats;
import fr.myelectricaldata.ui.ItemPicker;
import fr.myelectricaldata.ui.Loadable;
import fr.myelectricaldata.ui.LoadingPanel;
import fr.myelectricaldata.ui.Notice;
import fr.myelectricaldata.ui.PeriodPicker;
import fr.myelectricaldata.ui.Trace;
import fr.myelectricaldata.ui.Trend;
import fr.myelectricaldata.ui.ViewHeader;
import fr.myelectricaldata.ui.Words;
import fr.myelectricaldata.ui.chart.ChartCard;
import fr.myelectricaldata.ui.chart.HeatCard;
import fr.myelectricaldata.ui.shell.MainLayout;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;

/** Every token and component that pages are made of, side by side, with invented figures. */
@Route(value = "admin/design", layout = MainLayout.class)
@Menu(order = 140, icon = "eye", title = "menu.design")
@RolesAllowed("settings")
class DesignView extends Div implements HasDynamicTitle {
    private final Clock clock;

    DesignView(Clock clock) {
        this.clock = clock;
        addClassName("view");
        Div stack = new Div(new TokensCard(), figures(), pickers(), words(), buttons(), chart(), heatMap(), states());
        stack.addClassName("stack");
        add(new ViewHeader(getTranslation("menu.design")).withLead(getTranslation("design.lead")), stack);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("menu.design");
    }

    private FigureRow figures() {
        Formats formats = new Formats(getLocale());
        Figure traced = new Figure(
                getTranslation("design.figure"),
                formats.energy(14_200),
                new Trend(-0.08, getTranslation("figure.than-last-year"), true));
        traced.add(new Trace(List.of(9L, 12L, 8L, 14L, 11L, 13L, 10L)));
        return new FigureRow()
                .with(traced)
                .with(
                        getTranslation("design.figure"),
                        formats.energy(312_000),
                        new Trend(0.11, getTranslation("figure.than-last-year"), true))
                .with(getTranslation("design.figure"), formats.power(140), "")
                .with(getTranslation("design.figure"), formats.apparentPower(5_900), "");
    }

    private Card pickers() {
        Card card = new Card(getTranslation("design.pickers"));
        ItemPicker<String> point = new ItemPicker<>(getTranslation("point.pick"), text -> text, text -> {});
        point.offer(List.of("A …3456", "B …0007"), "A …3456");
        PeriodPicker period = new PeriodPicker(new Periods(Paris.today(clock)), days -> {});
        period.show(new Periods(Paris.today(clock)).of(Periods.Preset.LAST_30_DAYS));
        Div row = new Div(point, period);
        row.addClassName("view-tools");
        card.add(row);
        return card;
    }

    private Card words() {
        Card card = new Card(getTranslation("design.words"));
        Div chips = new Div();
        chips.addClassName("actions");
        Div notices = new Div();
        notices.addClassName("stack");
        for (Tone tone : Tone.values()) {
            chips.add(new Chip(tone.name(), tone));
            notices.add(new Notice(tone, getTranslation("design.notice")));
        }
        card.add(chips, notices);
        return card;
    }

    private Card buttons() {
        Card card = new Card(getTranslation("design.buttons"));
        Button primary = new Button(getTranslation("action.save"));
        primary.addThemeVariants(ButtonVariant.PRIMARY);
        Button quiet = new Button(getTranslation("action.cancel"));
        quiet.addThemeVariants(ButtonVariant.TERTIARY);
        Div row = new Div(primary, new Button(getTranslation("action.retry")), quiet);
        row.addClassName("actions");
        card.add(row);
        return card;
    }

    private ChartCard chart() {
        ChartCard card = new ChartCard("");
        card.show(new SampleDrawings(new Words(getLocale())).bars());
        return card;
    }

    private HeatCard heatMap() {
        HeatCard card = new HeatCard("");
        card.show(new SampleDrawings(new Words(getLocale())).week());
        return card;
    }

    private Div states() {
        Div grid = new Div(
                framed(new EmptyState("chart", getTranslation("consumption.empty"), getTranslation("design.empty"))),
                framed(loading()),
                framed(new ErrorState(
                        new ErrorText(getTranslation("error.ENEDIS_UNAVAILABLE"), getTranslation("fault.UPSTREAM")),
                        new Span())));
        grid.addClassName("grid");
        return grid;
    }

    /** Told apart from one that somebody waits for. */
    private static LoadingPanel loading() {
        LoadingPanel panel = new LoadingPanel(new Loadable.Loading<>(12, 105), () -> {});
        panel.addClassName("sample");
        return panel;
    }

    private static Div framed(Component state) {
        Div card = new Div(state);
        card.addClassNames("card", "span-4");
        return card;
    }
}
