package org.imihigo.reporting.pages;

import java.util.List;
import java.util.Optional;
import org.imihigo.web.Reply;
import org.imihigo.web.Step;

/**
 * A report as the level above reads it.
 *
 * @param judges whether this visitor gives the verdict, and the report lies with them
 * @param waiting how many figures have no verdict yet
 */
public record VerdictPage(
        String title,
        List<Step> path,
        String action,
        String state,
        Optional<String> returned,
        boolean judges,
        int waiting,
        List<Row> rows)
        implements Reply.Page {

    public List<Row> wrong() {
        return rows.stream().filter(row -> row.problem().isPresent()).toList();
    }

    /**
     * One figure.
     *
     * @param id of the reading that is judged; empty where nothing was reported
     * @param shown the figure with its unit
     * @param counts both counts of a rate
     * @param beside what the owner said beside it
     * @param done whether it has its verdict already; another may follow
     * @param decision what was chosen: confirm, correct, return or nothing
     * @param echo how an ambiguous number was read
     * @param sure the text that was echoed: sent again, it is meant
     */
    public record Row(
            String key,
            String name,
            Optional<String> id,
            String shown,
            String counts,
            String hint,
            List<ReadingPage.Fact> beside,
            ReportPage.Mark mark,
            boolean done,
            boolean counted,
            String unit,
            String numerator,
            String denominator,
            String decision,
            String value,
            String first,
            String second,
            String why,
            String todo,
            Optional<String> problem,
            Optional<String> echo,
            String sure,
            List<ReportPage.Proof> evidence) {}
}
