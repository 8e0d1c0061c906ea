package org.imihigo.ceremony.pages;

import java.util.List;
import org.imihigo.web.Reply;
import org.imihigo.web.Words;

/**
 * What everybody in the hall sees.
 *
 * @param version how many moves there were: the screen changes with it
 * @param lower whether it is the lower third of a broadcast
 * @param languages the texts of each language, Kinyarwanda first
 * @param names of the unit on the stage, a name for each language; empty before the first
 * @param pledges what it pledges
 * @param next who comes next
 */
public record ScreenPage(
        String title,
        String year,
        int version,
        boolean lower,
        boolean paused,
        boolean over,
        List<Words> languages,
        List<String> names,
        List<String> posts,
        List<Promise> pledges,
        int pledged,
        int all,
        List<String> next)
        implements Reply.Page {
    /** One pledge: its name in each language, and how much. */
    public record Promise(List<String> names, String target) {}
}
