package org.imihigo.reporting.pages;

import java.util.List;
import java.util.Optional;
import org.imihigo.web.Reply;
import org.imihigo.web.Step;

/**
 * One reading, and all that was said of its cell, the latest first.
 *
 * @param facts term and text
 * @param pledge where the pledge is
 */
public record ReadingPage(
        String name,
        String place,
        List<Step> path,
        String shown,
        String counts,
        ReportPage.Mark mark,
        List<Fact> facts,
        String pledge,
        List<Said> story)
        implements Reply.Page {

    /** A term and what it is. */
    public record Fact(String term, String text) {}

    /**
     * One step of the story.
     *
     * @param what the figure, and what was done
     * @param who the post, never the person
     */
    public record Said(
            String shown,
            String what,
            boolean current,
            boolean superseded,
            String who,
            String when,
            Optional<String> note,
            List<ReportPage.Proof> evidence) {}
}
