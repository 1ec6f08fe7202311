package fr.myelectricaldata.dashboard.account;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import fr.myelectricaldata.account.factor.SecondFactors.Status;
import fr.myelectricaldata.common.Paris;
import fr.myelectricaldata.ui.Card;
import fr.myelectricaldata.ui.Chip;
import fr.myelectricaldata.ui.Chip.Tone;
import fr.myelectricaldata.ui.Formats;
import fr.myelectricaldata.ui.Notice;
import fr.myelectricaldata.ui.ShownOnce.Value;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The second factor: off and to be had, or on with its recovery codes. */
final class FactorCard extends Card {
    /** Time to make new ones. */
    private static final int FEW = 3;

    private final SecurityDesk desk;

    FactorCard(SecurityDesk desk) {
        super("");
        this.desk = desk;
        addClassName("factor");
        setTitle(getTranslation("factor.title"));
        reload();
    }

    private void reload() {
        Optional<Status> status = desk.factor();
        Paragraph lead = new Paragraph(getTranslation("factor.text"));
        lead.addClassName("say");
        Div actions = new Div();
        actions.addClassName("actions");
        if (status.isEmpty()) {
            actions.add(new Button(getTranslation("factor.on"), click -> turnOn()));
            setContent(lead, actions);
        } else {
            actions.add(
                    new Button(getTranslation("factor.renew"), click -> renew()),
                    new Button(getTranslation("factor.off"), click -> turnOff()));
            setContent(state(status.get()), lead, actions);
        }
    }

    private Div state(Status status) {
        String day = new Formats(getLocale()).day(Paris.dayOf(status.since()));
        Div state = new Div(new Chip(getTranslation("factor.is-on", day), Tone.OK));
        state.addClassName("factor-state");
        String left = getTranslation("factor.codes-left", status.codesLeft());
        state.add(status.codesLeft() <= FEW ? new Notice(Tone.WARN, left) : new Chip(left, Tone.QUIET));
        return state;
    }

    private void turnOn() {
        new EnrolDialog(desk, codes -> {
                    reload();
                    show(codes);
                })
                .open();
    }

    private void renew() {
        ProofDialog.forCode(getTranslation("factor.renew"), getTranslation("factor.renew.text"), code -> {
                    List<String> codes = desk.renewCodes(code);
                    reload();
                    show(codes);
                })
                .open();
    }

    private void turnOff() {
        ProofDialog.forBoth(getTranslation("factor.off"), getTranslation("factor.off.text"), (password, code) -> {
                    desk.turnOff(password, code);
                    reload();
                })
                .open();
    }

    private void show(List<String> codes) {
        List<Value> values = IntStream.range(0, codes.size())
                .mapToObj(index -> new Value(getTranslation("factor.code", index + 1), codes.get(index), false))
                .toList();
        new OnceDialog(
                        getTranslation("factor.codes"),
                        getTranslation("factor.codes.once"),
                        values,
                        "recovery-codes.json")
                .open();
    }
}
