package fr.myelectricaldata.account.ui.role;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import fr.myelectricaldata.account.role.Permission;
import fr.myelectricaldata.account.role.Rights;
import fr.myelectricaldata.account.role.Role;
import fr.myelectricaldata.common.DomainException;
import fr.myelectricaldata.ui.Card;
import fr.myelectricaldata.ui.Chip;
import fr.myelectricaldata.ui.Chip.Tone;
import fr.myelectricaldata.ui.ErrorText;
import fr.myelectricaldata.ui.Formats;
import fr.myelectricaldata.ui.Question;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** One role: who has it, what it permits, and what the reader may do about it. */
final class RoleCard extends Card {
    private final String title;

    /** @param reader what the reader may do: nobody changes a role that permits more */
    RoleCard(Role role, int members, Rights reader, Runnable edit, Runnable delete) {
        super("");
        RoleTitles titles = new RoleTitles(this);
        this.title = titles.of(role);
        setTitle(title);
        if (role.system()) {
            addTool(new Chip(getTranslation("roles.system"), Tone.QUIET));
        }
        addTool(new Chip(membersInWords(members), members == 0 ? Tone.QUIET : Tone.PLAIN));
        addClassName("role");
        add(new Code(role.name()), say(titles.description(role)), permissions(role));
        boolean reached = reader.administrator() || reader.permissions().containsAll(role.permissions());
        if (role.frozen() || !reached) {
            add(say(getTranslation(role.frozen() ? "roles.frozen" : "roles.out-of-reach")));
        } else {
            add(actions(role, members, edit, delete));
        }
    }

    private String membersInWords(int members) {
        return switch (members) {
            case 0 -> getTranslation("roles.members.none");
            case 1 -> getTranslation("roles.members.one");
            default -> getTranslation("roles.members.many", new Formats(getLocale()).integer(members));
        };
    }

    private static Paragraph say(String text) {
        Paragraph paragraph = new Paragraph(text);
        paragraph.addClassName("say");
        paragraph.setVisible(!text.isEmpty());
        return paragraph;
    }

    /** By what they are about, in one line each. */
    private Component permissions(Role role) {
        if (role.permissions().isEmpty()) {
            return say(getTranslation("roles.none"));
        }
        Map<String, List<Permission>> groups = role.permissions().stream()
                .collect(Collectors.groupingBy(Permission::resource, LinkedHashMap::new, Collectors.toList()));
        DescriptionList list = new DescriptionList();
        list.addClassName("facts");
        groups.forEach((resource, permitted) -> list.add(
                new DescriptionList.Term(getTranslation("permission.of." + resource)),
                new DescriptionList.Description(new Span(permitted.stream()
                        .map(one -> getTranslation("permission." + one.word()))
                        .collect(Collectors.joining(" · "))))));
        return list;
    }

    private Div actions(Role role, int members, Runnable edit, Runnable delete) {
        Button change = new Button(getTranslation("roles.edit"), click -> edit.run());
        change.setAriaLabel(getTranslation("roles.edit.of", title));
        Div actions = new Div(change);
        actions.addClassName("actions");
        if (!role.system()) {
            Button remove = new Button(getTranslation("roles.delete"), click -> ask(delete));
            remove.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.ERROR);
            remove.setAriaLabel(getTranslation("roles.delete.of", title));
            remove.setEnabled(members == 0);
            actions.add(remove);
            if (members > 0) {
                actions.add(say(getTranslation("roles.delete.in-use")));
            }
        }
        return actions;
    }

    private void ask(Runnable delete) {
        new Question(
                        getTranslation("roles.delete.title", title),
                        getTranslation("roles.delete.text"),
                        getTranslation("roles.delete"),
                        () -> run(delete))
                .grave()
                .open();
    }

    private void run(Runnable delete) {
        try {
            delete.run();
        } catch (DomainException refused) {
            Notification.show(ErrorText.of(refused, getLocale()).what());
        }
    }
}
