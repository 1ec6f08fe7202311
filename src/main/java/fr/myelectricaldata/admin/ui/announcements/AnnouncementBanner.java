package fr.myelectricaldata.admin.ui.announcements;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.server.VaadinRequest;
import fr.myelectricaldata.admin.announcements.Announcement;
import fr.myelectricaldata.admin.announcements.CurrentAnnouncements;
import fr.myelectricaldata.ui.Chip;
import fr.myelectricaldata.ui.Notice;
import fr.myelectricaldata.ui.ShellSlot;
import fr.myelectricaldata.ui.ToolButton;
import fr.myelectricaldata.ui.shell.Cookies;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What operators say, above every page, until this browser dismisses it; other words of the same announcement come back. */
@Configuration(proxyBeanMethods = false)
class AnnouncementBanner {
    private static final String COOKIE = "med-said";
    private static final int REMEMBERED = 20;

    @Bean
    ShellSlot announcementSlot(CurrentAnnouncements current) {
        return new ShellSlot() {
            @Override
            public Place place() {
                return Place.BANNER;
            }

            @Override
            public int order() {
                return 10;
            }

            @Override
            public Component create() {
                return new Banner(current.shown(true));
            }
        };
    }

    /** Dismissed keys, the latest first; a cookie that somebody wrote by hand names nothing that is shown. */
    private static Set<String> dismissed() {
        String value = Cookies.read(VaadinRequest.getCurrent(), COOKIE).orElse("");
        return new LinkedHashSet<>(List.of(value.split("\\.")));
    }

    private static final class Banner extends Div {
        Banner(List<Announcement> shown) {
            addClassName("announcements");
            Set<String> dismissed = dismissed();
            shown.stream()
                    .filter(one -> !dismissed.contains(one.key()))
                    .map(this::notice)
                    .forEach(this::add);
            setVisible(getComponentCount() > 0);
        }

        private Notice notice(Announcement one) {
            Chip.Tone tone = Tones.of(one.draft().level());
            Notice notice = new Notice(tone, one.text(getLocale()));
            notice.add(new ToolButton("close", getTranslation("announcement.dismiss"), () -> {
                dismiss(one.key());
                remove(notice);
                setVisible(getComponentCount() > 0);
            }));
            return notice;
        }

        private static void dismiss(String key) {
            Set<String> keys = new LinkedHashSet<>(List.of(key));
            keys.addAll(dismissed());
            Cookies.write(
                    COOKIE,
                    keys.stream()
                            .filter(one -> !one.isEmpty())
                            .limit(REMEMBERED)
                            .collect(Collectors.joining(".")));
        }
    }
}
