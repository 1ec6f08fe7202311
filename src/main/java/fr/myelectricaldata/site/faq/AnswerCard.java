package fr.myelectricaldata.site.faq;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import fr.myelectricaldata.common.ErrorKind.Fault;
import fr.myelectricaldata.ui.Chip;
import fr.myelectricaldata.ui.Chip.Tone;

/** One entry, with an address of its own. */
final class AnswerCard extends Article {
    AnswerCard(Answer answer) {
        addClassNames("card", "answer");
        setId(answer.anchor());
        Anchor link = new Anchor("faq#" + answer.anchor());
        link.setRouterIgnore(true);
        if (answer.error()) {
            link.add(new Code(answer.anchor()));
            Paragraph said = new Paragraph(answer.title());
            said.addClassName("answer-said");
            add(head(link, answer.fault()), said);
        } else {
            link.add(new Span(answer.title()));
            add(new H3(link));
        }
        add(new Paragraph(answer.text()));
        if (!answer.alsoCalled().isEmpty()) {
            Paragraph also = new Paragraph(getTranslation("faq.also", String.join(", ", answer.alsoCalled())));
            also.addClassName("say");
            add(also);
        }
    }

    private Div head(Anchor link, @org.jspecify.annotations.Nullable Fault fault) {
        Tone tone = fault == Fault.REQUEST ? Tone.PLAIN : fault == Fault.GATEWAY ? Tone.BAD : Tone.WARN;
        Div head = new Div(new H3(link), new Chip(getTranslation("faq.fault." + fault), tone));
        head.addClassName("answer-head");
        return head;
    }
}
