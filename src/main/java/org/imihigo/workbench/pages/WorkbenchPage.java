package org.imihigo.workbench.pages;

import java.util.List;
import java.util.Optional;
import org.imihigo.web.Reply;

/**
 * A table of items, and what methods make of it.
 *
 * @param text the table, as it can be changed and tried again
 * @param problem why the table could not be read
 */
public record WorkbenchPage(
        List<Choice> methods,
        List<Choice> others,
        String text,
        Optional<String> problem,
        Optional<Result> result)
        implements Reply.Page {

    /** A method to choose. */
    public record Choice(String id, String name, boolean chosen) {}

    /**
     * What came of it.
     *
     * @param publishable whether such a score could be published
     * @param units their places; empty where the table knows no units
     */
    public record Result(
            String method,
            String address,
            Optional<String> other,
            boolean publishable,
            List<String> refusals,
            List<Place> units,
            List<Unit> details) {}

    /**
     * One unit beside the others.
     *
     * @param rise by how many places the other method lifts it; below zero where it falls
     */
    public record Place(
            String unit,
            Optional<String> place,
            Optional<String> score,
            Optional<String> otherPlace,
            Optional<String> otherScore,
            Optional<Integer> rise,
            String why) {}

    /**
     * The marks of one unit.
     *
     * @param exact the score as a fraction
     * @param sentence what the other method would change; empty without one
     */
    public record Unit(
            String name,
            Optional<String> score,
            String exact,
            String covered,
            String sentence,
            List<Part> parts,
            List<Line> lines) {}

    /** A part of the score. */
    public record Part(String name, Optional<String> score, String weight, String share) {}

    /**
     * One item.
     *
     * @param steps how the mark came about, one after another
     * @param other its mark under the other method
     */
    public record Line(
            String name,
            Optional<String> mark,
            String weight,
            String share,
            List<String> steps,
            Optional<String> other,
            List<String> otherSteps) {}
}
