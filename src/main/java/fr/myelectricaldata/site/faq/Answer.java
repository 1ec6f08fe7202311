package fr.myelectricaldata.site.faq;

import fr.myelectricaldata.common.ErrorKind.Fault;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the page.
 *
 * @param anchor its place in the page: a code, or a word for a question
 * @param title the question, or what the error says when it is shown
 * @param text what it means and what to do
 * @param fault whose it is, or null for a question
 * @param alsoCalled Enedis's codes for the same
 */
record Answer(
        String anchor, String title, String text, @Nullable Fault fault, List<String> alsoCalled) {
    boolean error() {
        return fault != null;
    }
}
