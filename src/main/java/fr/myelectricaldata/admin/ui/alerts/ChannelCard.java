package fr.myelectricaldata.admin.ui.alerts;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.notification.Notification;
import fr.myelectricaldata.notification.operator.OperatorChannels.Channel;
import fr.myelectricaldata.ui.ActionButton;
import fr.myelectricaldata.ui.Card;
import fr.myelectricaldata.ui.Chip;
import fr.myelectricaldata.ui.Chip.Tone;

/** One way to the operators: where to, or how to set it up, and a test. */
final class ChannelCard extends Card {
    ChannelCard(Channel channel, Runnable test) {
        super("");
        setTitle(getTranslation("alert.channel." + channel.name()));
        addClassName("span-4");
        addTool(
                channel.ready()
                        ? new Chip(getTranslation("alert.ready"), Tone.OK)
                        : new Chip(getTranslation("alert.not-ready"), Tone.PLAIN));
        Paragraph target =
                new Paragraph(channel.ready() ? channel.target() : getTranslation("alert.set-up." + channel.name()));
        target.addClassNames("soft", "channel-target");
        add(target);
        if (channel.ready()) {
            Div actions = new Div(new ActionButton(getTranslation("alert.test"), () -> {
                test.run();
                Notification.show(getTranslation("alert.tested"));
            }));
            actions.addClassName("actions");
            add(actions);
        }
    }
}
