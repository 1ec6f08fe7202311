package fr.myelectricaldata.admin.ui.announcements;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import fr.myelectricaldata.admin.announcements.Announcement;
import fr.myelectricaldata.admin.announcements.Announcement.State;
import fr.myelectricaldata.admin.announcements.Draft;
import fr.myelectricaldata.ui.ActionButton;
import fr.myelectricaldata.ui.Card;
import fr.myelectricaldata.ui.Chip;
import fr.myelectricaldata.ui.Chip.Tone;
import fr.myelectricaldata.ui.Words;
import java.time.Instant;
import java.util.Locale;
import java.util.function.Consumer;

/** One announcement as operators see it: both texts, its time, and what can be done with it. */
final class AnnouncementCard extends Card {
    private final Words words;
    private final DescriptionList facts = new DescriptionList();

    AnnouncementCard(
            Announcement one, Instant now, Words words, Consumer<Announcement> edit, Consumer<Announcement> withdraw) {
        super(words.text("announcement.level." + one.draft().level()));
        this.words = words;
        State state = one.state(now);
        addTool(new Chip(
                words.text("announcement.state." + state),
                state == State.SHOWN ? Tones.of(one.draft().level()) : Tone.QUIET));
        facts.addClassName("facts");
        Draft draft = one.draft();
        fact("french.short", one.text(Locale.FRENCH));
        fact("english.short", one.text(Locale.ENGLISH));
        fact("audience", words.text("announcement.audience." + draft.audience()));
        fact("from", words.formats().moment(draft.from()));
        fact(
                "until",
                draft.until() == null
                        ? words.text("announcement.open")
                        : words.formats().moment(draft.until()));
        Div actions = new Div(
                new ActionButton(words.text("announcement.change"), () -> edit.accept(one)),
                new ActionButton(
                        words.text(one.withdrawn() ? "announcement.put-back" : "announcement.withdraw"),
                        () -> withdraw.accept(one)));
        actions.addClassName("actions");
        setContent(facts, actions);
    }

    private void fact(String name, String value) {
        facts.add(new DescriptionList.Term(words.text("announcement." + name)), new DescriptionList.Description(value));
    }
}
