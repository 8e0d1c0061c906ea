package org.imihigo.seal.pages;

import java.util.List;
import java.util.Optional;
import org.imihigo.web.Reply;

/**
 * The public log: its newest head, and its entries, the newest first.
 *
 * @param head empty as long as nothing was sealed
 * @param older the place before which older entries stand
 * @param steps how anybody checks it
 */
public record LogPage(Optional<Head> head, List<Row> rows, Optional<Long> older, List<Step> steps)
        implements Reply.Page {
    /** What the installation signed last. */
    public record Head(String said, String root, String key) {}

    /** An entry. */
    public record Row(String place, String kind, String subject, String address, String at) {}

    /** A command with what it is for. */
    public record Step(String text, String command) {}
}
