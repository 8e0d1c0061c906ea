package org.imihigo.api.pages;

import java.util.List;
import org.imihigo.web.Reply;

/**
 * What the API can do, with commands to copy.
 *
 * @param description where every address is described for programs
 */
public record ApiPage(
        String description, List<Example> examples, List<Part> parts, List<String> addresses)
        implements Reply.Page {
    /** A command that works here as it stands. */
    public record Example(String title, String command) {}

    /** Something to know of a reading. */
    public record Part(String names, String text) {}
}
