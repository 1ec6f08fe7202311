package fr.myelectricaldata.dashboard.account;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import fr.myelectricaldata.account.signin.SignIn;
import fr.myelectricaldata.account.signin.SignIn.Ending;
import fr.myelectricaldata.ui.ActionButton;
import fr.myelectricaldata.ui.Chip;
import fr.myelectricaldata.ui.Chip.Tone;
import fr.myelectricaldata.ui.Formats;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Consumer;

/** One sign-in: by what, from where, since when, and what became of it. */
final class SignInRow extends Div {
    private final Formats formats = new Formats(getLocale());

    private SignInRow(SignIn signIn, Instant now) {
        addClassName("token");
        add(new Div(
                new H3(browser(signIn)),
                soft(getTranslation("sign-ins.proof." + signIn.proof()) + " · "
                        + getTranslation("sign-ins.network", signIn.network())),
                soft(life(signIn, now))));
    }

    /** The one that looks. */
    static SignInRow here(SignIn signIn, Instant now) {
        SignInRow row = new SignInRow(signIn, now);
        row.add(new Chip(row.getTranslation("sign-ins.here"), Tone.OK));
        return row;
    }

    static SignInRow open(SignIn signIn, Instant now, Consumer<UUID> revoke) {
        SignInRow row = new SignInRow(signIn, now);
        Button button = new ActionButton(row.getTranslation("sign-ins.revoke"), () -> revoke.accept(signIn.id()));
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.setAriaLabel(row.getTranslation("sign-ins.revoke.one", row.browser(signIn)));
        row.add(button);
        return row;
    }

    static SignInRow past(SignIn signIn, Instant now) {
        SignInRow row = new SignInRow(signIn, now);
        Ending ending = signIn.ending();
        if (ending != null) {
            boolean alarm = ending == Ending.WRONG_CODE;
            row.add(new Chip(row.getTranslation("sign-ins.ending." + ending), alarm ? Tone.BAD : Tone.QUIET));
        } else if (signIn.lasts(now)) {
            row.add(new Chip(row.getTranslation("sign-ins.open"), Tone.OK));
        } else {
            row.add(new Chip(row.getTranslation("sign-ins.ending." + Ending.EXPIRED), Tone.QUIET));
        }
        return row;
    }

    private String browser(SignIn signIn) {
        String browser = signIn.browser() == null ? getTranslation("sign-ins.unknown") : signIn.browser();
        String both = signIn.system() == null ? browser : getTranslation("sign-ins.on", browser, signIn.system());
        return signIn.kind() == SignIn.Kind.API ? both + " (API)" : both;
    }

    private String life(SignIn signIn, Instant now) {
        String since = getTranslation("sign-ins.since", formats.moment(signIn.since()));
        return signIn.lasts(now)
                ? since + " · " + getTranslation("sign-ins.seen", formats.moment(signIn.seen()))
                : since;
    }

    private static Div soft(String text) {
        Div line = new Div(text);
        line.addClassName("soft");
        return line;
    }
}
