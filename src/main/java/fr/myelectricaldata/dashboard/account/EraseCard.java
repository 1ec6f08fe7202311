package fr.myelectricaldata.dashboard.account;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import fr.myelectricaldata.account.Account;
import fr.myelectricaldata.account.archive.Export;
import fr.myelectricaldata.ui.ActionButton;
import fr.myelectricaldata.ui.Card;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** The way out: what goes, what stays elsewhere, and the question that has to be answered in writing. */
final class EraseCard extends Card {
    /**
     * @param archive what the reader may want to take along first
     * @param erase what happens once the reader has typed the answer
     */
    EraseCard(Account account, Supplier<Export> archive, Runnable erase) {
        super("");
        setTitle(getTranslation("erase.title"));
        addClassName("erase");
        Paragraph lead = new Paragraph(getTranslation("erase.text"));
        lead.addClassName("say");
        UnorderedList list = new UnorderedList();
        list.addClassName("lines");
        facts(account).forEach(key -> list.add(new ListItem(getTranslation(key))));
        Button begin = new ActionButton(
                getTranslation("erase.begin"),
                () -> new EraseDialog(account.email().value(), archive, erase).open());
        begin.addThemeVariants(ButtonVariant.ERROR);
        Div actions = new Div(begin);
        actions.addClassName("actions");
        add(lead, list, actions);
    }

    private static List<String> facts(Account account) {
        List<String> facts = new ArrayList<>(List.of("erase.goes", "erase.credentials", "erase.never", "erase.enedis"));
        if (account.rights().administrator()) {
            facts.add("erase.admin");
        }
        return facts;
    }
}
