package org.imihigo.reporting.pages;

import java.util.List;
import java.util.Optional;
import org.imihigo.web.Reply;

/** The readings of a pledge's own unit, period by period. */
public record ReadingsPart(List<Row> rows) implements Reply.Page {
    /** One period; each figure leads to its reading. */
    public record Row(String period, Optional<Told> self, Optional<Told> validated) {}

    /** A figure and where it is told in full. */
    public record Told(String shown, String address) {}
}
