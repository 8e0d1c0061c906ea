package org.imihigo.territory.pages;

import java.util.List;
import org.imihigo.web.Reply;

/**
 * Units with a name.
 *
 * @param cut whether there may be more than are shown
 */
public record SearchPage(String text, List<Result> results, boolean cut) implements Reply.Page {

    /** One unit, with the path that tells it from its namesakes. */
    public record Result(String address, String name, String tier, String code, String path) {}
}
