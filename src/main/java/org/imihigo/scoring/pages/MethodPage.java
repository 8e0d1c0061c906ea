package org.imihigo.scoring.pages;

import java.util.List;
import java.util.Optional;
import org.imihigo.web.Reply;

/**
 * A method as people read it: what counts, how, by which sources, and what nobody knows.
 *
 * @param unknown the places that no source fills
 * @param stages from the figure to the rank, in their order
 * @param document as it was written
 */
public record MethodPage(
        String id,
        String name,
        String status,
        String where,
        List<String> unknown,
        List<Stage> stages,
        List<RuleLine> rules,
        List<Part> parts,
        List<String> ratings,
        List<String> sources,
        List<String> notes,
        String document,
        String hash)
        implements Reply.Page {

    /** The name of the document as a file. */
    public String file() {
        return id + ".yaml";
    }

    /** One stage on the way of a figure to a rank. */
    public record Stage(String title, String sentence) {}

    /**
     * How some items are marked.
     *
     * @param bounds what is done to the mark afterwards
     * @param curve the marks from nothing to half more than the target; empty where none can be
     *     drawn
     */
    public record RuleLine(
            String which,
            String word,
            String sentence,
            List<String> bounds,
            Optional<String> curve) {}

    /**
     * What a part of a contract weighs.
     *
     * @param weight in percent; empty where no source gives it
     */
    public record Part(String name, Optional<String> weight) {}
}
