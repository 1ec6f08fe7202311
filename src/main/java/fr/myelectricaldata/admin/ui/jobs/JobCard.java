package fr.myelectricaldata.admin.ui.jobs;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import fr.myelectricaldata.admin.jobs.Job;
import fr.myelectricaldata.admin.jobs.Jobs;
import fr.myelectricaldata.ui.ActionButton;
import fr.myelectricaldata.ui.Card;
import fr.myelectricaldata.ui.Chip;
import fr.myelectricaldata.ui.Chip.Tone;
import fr.myelectricaldata.ui.Question;
import fr.myelectricaldata.ui.Words;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One kind of background work: what it is, how its last run ended, when the next comes, and having it run now. */
final class JobCard extends Card {
    private final Job job;
    private final Words words;
    private final DescriptionList facts = new DescriptionList();

    /** @param run starts it, after the question was answered */
    JobCard(Job job, Words words, Consumer<Job> run) {
        super(title(job, words));
        this.job = job;
        this.words = words;
        addClassNames("span-6", "job");
        addTool(state());
        Paragraph what = new Paragraph(words.text("jobs." + job.name() + ".text"));
        what.addClassName("say");
        facts.addClassName("facts");
        times();
        Div actions = new Div();
        actions.addClassName("actions");
        if (job.recurring() || job.waiting() > 0) {
            actions.add(new ActionButton(words.text(key()), () -> ask(run)));
        }
        setContent(what, facts, actions);
    }

    static String title(Job job, Words words) {
        return words.text("jobs." + job.name());
    }

    private Chip state() {
        if (job.running()) {
            return new Chip(words.text("jobs.state.running"), Tone.PLAIN);
        }
        if (job.failing() > 0) {
            return new Chip(words.text("jobs.state.failing", job.failuresInARow()), Tone.BAD);
        }
        if (!job.recurring()) {
            // Finished pieces leave nothing behind.
            return job.waiting() == 0
                    ? new Chip(words.text("jobs.state.idle"), Tone.QUIET)
                    : new Chip(words.text("jobs.state.fine"), Tone.OK);
        }
        return job.lastSuccess() == null
                ? new Chip(words.text("jobs.state.never"), Tone.QUIET)
                : new Chip(words.text("jobs.state.fine"), Tone.OK);
    }

    private void times() {
        if (job.running()) {
            fact("running", processes(job.runningOn()));
        }
        if (!job.recurring()) {
            fact("waiting", words.formats().integer(job.waiting()));
            if (job.failing() > 0) {
                fact("failing", words.formats().integer(job.failing()));
            }
        }
        fact("next", moment(job.next()));
        Instant last = job.lastRun();
        if (job.recurring() || last != null) {
            String outcome = last == null ? "" : ", " + words.text(job.lastFailed() ? "jobs.failed" : "jobs.succeeded");
            fact("last", moment(last) + outcome);
        }
        if (job.lastFailure() != null && !job.lastFailed()) {
            fact("last-failure", moment(job.lastFailure()));
        }
    }

    private static String processes(List<String> names) {
        return String.join(", ", names.stream().distinct().sorted().toList());
    }

    private void fact(String name, String value) {
        facts.add(new DescriptionList.Term(words.text("jobs." + name)), new DescriptionList.Description(value));
    }

    private String moment(@Nullable Instant instant) {
        return instant == null ? words.text("jobs.none") : words.formats().moment(instant);
    }

    private String key() {
        return job.recurring() ? "jobs.run" : "jobs.retry";
    }

    private void ask(Consumer<Job> run) {
        String text = job.recurring()
                ? words.text("jobs.run.text")
                : words.text("jobs.retry.text", words.formats().integer(Math.min(job.waiting(), Jobs.MOST_AT_ONCE)));
        new Question(words.text(key() + ".sure", title(job, words)), text, words.text(key()), () -> run.accept(job))
                .open();
    }
}
