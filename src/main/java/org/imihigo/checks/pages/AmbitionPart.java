package org.imihigo.checks.pages;

import java.util.List;
import java.util.Optional;
import org.imihigo.web.Reply;

/**
 * How ambitious one pledge is.
 *
 * @param empty why nothing can be said
 * @param label what the picture shows, in words
 */
public record AmbitionPart(
        Optional<String> empty, String label, List<Mark> marks, List<String> findings, String all)
        implements Reply.Page {
    /**
     * A figure on the line.
     *
     * @param place on a line of 100
     * @param exact the fraction
     */
    public record Mark(String kind, String name, String percent, String exact, String place) {}
}
