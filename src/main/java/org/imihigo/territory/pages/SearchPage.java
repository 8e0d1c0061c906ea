package org.imihigo.territory.pages;

import java.util.List;
import java.util.Optional;
import org.imihigo.web.Reply;

/**
 * Units with a name.
 *
 * @param cut whether there may be more than are shown
 */
public record SearchPage(String text, List<Result> results, boolean cut) implements Reply.Page {

    /**
     * One unit, with the path that tells it from its namesakes.
     *
     * @param code its own, and those that others use
     * @param ended until when it existed, in words; empty where it still does
     */
    public record Result(
            String address,
            String name,
            String tier,
            String code,
            String path,
            Optional<String> ended) {}
}
