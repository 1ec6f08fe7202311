package fr.myelectricaldata.account.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JavaScript;
import fr.myelectricaldata.account.captcha.Captcha;
import fr.myelectricaldata.ui.Chip;
import fr.myelectricaldata.ui.Notice;

/** Cloudflare's box that tells people from programs; its script is loaded by the page that asks, and by no other. */
@Tag("med-captcha")
@JavaScript("context://js/med-captcha.js")
final class CaptchaBox extends Component {
    private String token = "";

    CaptchaBox(Captcha.Widget widget) {
        getElement().setAttribute("sitekey", widget.siteKey());
        getElement().setAttribute("script", widget.script());
        getElement().setAttribute("language", getLocale().getLanguage());
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", getTranslation("captcha.label"));
        getElement()
                .addEventListener(
                        "captcha-token",
                        event -> token =
                                event.getEventData().path("event.detail").asString(""))
                .addEventData("event.detail");
        getElement().addEventListener("captcha-absent", event -> {
            Notice absent = new Notice(Chip.Tone.WARN, getTranslation("captcha.absent"));
            getElement().appendChild(absent.getElement());
        });
    }

    /** Empty until the reader has passed. */
    String token() {
        return token;
    }

    /** A token counts once. */
    void again() {
        token = "";
        getElement().callJsFunction("again");
    }
}
