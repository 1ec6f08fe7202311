package fr.myelectricaldata.account.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.VaadinRequest;
import org.springframework.security.web.csrf.CsrfToken;

/** A form that the browser itself sends, as it does the one of the first step. */
@Tag("form")
final class CodeForm extends HtmlContainer {
    private static final String NAME = "name";

    CodeForm(String action) {
        addClassName("form");
        getElement().setAttribute("method", "post").setAttribute("action", action);
        TextField code = new TextField(getTranslation("second-step.code"));
        code.setHelperText(getTranslation("second-step.help"));
        code.getElement().setAttribute("autocomplete", "one-time-code");
        code.setAutofocus(true);
        code.setMaxLength(40);
        code.getElement().setAttribute(NAME, "code");
        NativeButton submit = new NativeButton(getTranslation("login.submit"));
        submit.getElement().setAttribute("type", "submit");
        submit.addClassNames("button-link", "primary");
        add(code, submit);
        if (VaadinRequest.getCurrent() != null
                && VaadinRequest.getCurrent().getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token) {
            add(hidden(token));
        }
    }

    private static Input hidden(CsrfToken token) {
        Input field = new Input();
        field.setType("hidden");
        field.getElement().setAttribute(NAME, token.getParameterName()).setAttribute("value", token.getToken());
        return field;
    }
}
