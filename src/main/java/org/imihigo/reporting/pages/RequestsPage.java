package org.imihigo.reporting.pages;

import java.util.List;
import java.util.Optional;
import org.imihigo.web.Field;
import org.imihigo.web.Reply;
import org.imihigo.web.Step;

/**
 * What the owner of a report asks of the level above, and what it answered.
 *
 * @param days the form for more days, for those who write the report
 * @param figure the form about one figure, where there is one that may be asked about
 */
public record RequestsPage(
        String title,
        List<Step> path,
        String action,
        String window,
        List<Field> wrong,
        Optional<Days> days,
        Optional<Figure> figure,
        List<Row> rows)
        implements Reply.Page {

    /**
     * More days.
     *
     * @param heading an extension, or a reopening
     */
    public record Days(String heading, Field until, Field why) {}

    /** A change, or a deletion. */
    public record Figure(Field which, Field what, Field because) {}

    /**
     * One request.
     *
     * @param what in a sentence
     * @param asked by which post, when
     * @param answered what the second person said
     * @param action where this visitor answers; nothing for others
     */
    public record Row(
            String what,
            String reason,
            String asked,
            ReportPage.Mark mark,
            Optional<String> answered,
            Optional<String> action,
            String key) {}
}
