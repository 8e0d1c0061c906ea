package org.imihigo.checks.pages;

import java.util.List;
import java.util.Optional;
import org.imihigo.web.Reply;
import org.imihigo.web.Step;

/**
 * The sixteen questions about one line.
 *
 * @param action where the answers go; empty for who may only read
 * @param back to all findings
 */
public record ScreeningPage(
        String title,
        List<Step> path,
        String score,
        String open,
        Optional<String> action,
        String key,
        String back,
        List<Question> questions)
        implements Reply.Page {
    /**
     * One question.
     *
     * @param version how often it was answered
     * @param proposed what the rules would say, and why
     * @param by who said it, and when
     */
    public record Question(
            int number,
            String text,
            int version,
            String said,
            String light,
            String note,
            Optional<String> proposed,
            Optional<String> by,
            List<Choice> choices) {}

    /** One answer to choose. */
    public record Choice(String value, String text, boolean chosen) {}
}
