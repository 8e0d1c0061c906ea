package org.imihigo.ranking.pages;

import java.util.Optional;
import org.imihigo.web.Reply;

/**
 * A unit's own place, at the head of its page.
 *
 * @param rank such as "14 of 27"; empty where it is not ranked
 * @param reason why it is not ranked
 * @param worst the unit below that stands worst, where its light is worse than this one's
 */
public record StandingPage(
        Optional<String> score,
        Optional<String> rank,
        Optional<String> reason,
        String covered,
        Optional<TablePage.Light> light,
        Optional<Worst> worst,
        String why,
        String method)
        implements Reply.Page {

    /** The unit below that stands worst. */
    public record Worst(String name, String address, String word) {}
}
