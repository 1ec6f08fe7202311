package fr.myelectricaldata.notification.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import fr.myelectricaldata.meter.UsagePoint;
import fr.myelectricaldata.notification.Notice;
import fr.myelectricaldata.notification.NoticeKind;
import fr.myelectricaldata.notification.NoticeWords;
import fr.myelectricaldata.ui.Glyph;
import fr.myelectricaldata.ui.Words;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One notice: what happened, when, and the way to the page that mends it. */
final class NoticeRow extends ListItem {
    NoticeRow(Notice notice, @Nullable UsagePoint point, Consumer<UUID> read) {
        addClassName("notice-row");
        Words words = new Words(getLocale());
        NoticeWords told = NoticeWords.of(notice, name(point), getLocale(), words::text);
        H2 title = new H2(told.title());
        if (!notice.read()) {
            addClassName("unread");
            Span unread = new Span(getTranslation("notice.unread"));
            unread.addClassName("notice-unread");
            title.add(unread);
        }
        Span when = new Span(words.formats().moment(notice.at()));
        when.addClassName("soft");
        Anchor mend = new Anchor(notice.kind().page(), getTranslation("notice." + notice.kind() + ".action"));
        Div actions = new Div(when, mend);
        actions.addClassName("notice-actions");
        if (!notice.read()) {
            NativeButton done = new NativeButton(getTranslation("notice.read"), click -> read.accept(notice.id()));
            done.addClassName("link-button");
            done.setAriaLabel(getTranslation("notice.read.of", told.title()));
            actions.add(done);
        }
        Div body = new Div(title, new Paragraph(told.text()), actions);
        add(new Glyph(sign(notice.kind())), body);
    }

    private String name(@Nullable UsagePoint point) {
        if (point == null) {
            return getTranslation("point.unnamed");
        }
        return point.name() == null
                ? getTranslation("point.unnamed.of", point.number().masked())
                : point.name();
    }

    private static String sign(NoticeKind kind) {
        return switch (kind) {
            case CONSENT_ENDING -> "calendar";
            case CONSENT_LOST -> "alert";
            case DATA_MISSING -> "chart";
            case QUOTA_REACHED -> "info";
        };
    }
}
