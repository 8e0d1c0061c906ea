package org.imihigo.plans.pages;

import java.util.List;
import java.util.Optional;
import org.imihigo.web.Reply;
import org.imihigo.web.Step;

/**
 * A logframe that comes as a file or is pasted, tried before it is kept.
 *
 * @param text what was sent, to be corrected here
 * @param problem what is wrong with the file as a whole; empty where nothing is
 */
public record ImportPage(
        List<Step> path,
        String title,
        String action,
        String columns,
        String text,
        String problem,
        Optional<Trial> trial)
        implements Reply.Page {
    /** What would become of it. */
    public record Trial(List<Problem> problems, List<Row> rows, String counts, boolean ready) {}

    /** What cannot be read, with its cell. */
    public record Problem(String place, String sentence) {}

    /** A line as it would be kept. */
    public record Row(
            int number,
            String state,
            String light,
            String code,
            String indicator,
            String targets) {}
}
