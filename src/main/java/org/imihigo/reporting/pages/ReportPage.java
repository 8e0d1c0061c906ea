package org.imihigo.reporting.pages;

import java.util.List;
import java.util.Optional;
import org.imihigo.web.Field;
import org.imihigo.web.Reply;
import org.imihigo.web.Step;

/**
 * The form in which a unit reports a period.
 *
 * @param path from the country to the unit
 * @param action where the form is sent
 * @param state where the report stands, in words
 * @param returned what the level above wants to be looked at again
 * @param passing where a submitted report is on its way through its own unit
 * @param editable whether anything may be typed
 * @param reported how many of the rows have a figure or a reason
 * @param percent the same, of a hundred
 */
public record ReportPage(
        String title,
        List<Step> path,
        String action,
        String due,
        String state,
        Optional<String> returned,
        Optional<Passing> passing,
        boolean editable,
        boolean submitted,
        int reported,
        int percent,
        List<Row> rows)
        implements Reply.Page {

    public int total() {
        return rows.size();
    }

    public List<Row> wrong() {
        return rows.stream().filter(row -> row.problem().isPresent()).toList();
    }

    /**
     * One pledge.
     *
     * @param key names its fields
     * @param id of the reading that the row will make
     * @param corrects the reading that it replaces, or nothing
     * @param hint the target, and what was reported last
     * @param unit after the number
     * @param value as typed; for a counted measure both counts are
     * @param numerator what is counted
     * @param denominator of how many
     * @param echo how an ambiguous number was read
     * @param sure the text that was echoed: sent again, it is meant
     * @param asks whether a reason is asked, or was given
     * @param surprises what looks unusual about the figure
     * @param same whether it was seen and had not changed
     * @param more what may be said beside it
     * @param kept documents that came with a form that could not be read
     * @param reading where the recorded figure is told in full
     */
    public record Row(
            String key,
            int number,
            String name,
            String id,
            String corrects,
            String hint,
            String unit,
            boolean counted,
            String value,
            String first,
            String second,
            String numerator,
            String denominator,
            String reason,
            Mark mark,
            Optional<String> note,
            Optional<String> problem,
            Optional<String> echo,
            String sure,
            boolean asks,
            String why,
            String surprises,
            boolean same,
            More more,
            String kept,
            Optional<String> reading,
            List<Proof> evidence) {
        /** The field that a problem's link leads to. */
        public String field() {
            return (counted ? "a" : "v") + key;
        }
    }

    /**
     * What may be said beside a figure.
     *
     * @param outlooks shall we reach it
     * @param splits how it divides
     * @param open whether something was typed here
     */
    public record More(
            String narrative,
            String challenges,
            List<Field.Option> causes,
            String next,
            List<Field.Option> outlooks,
            List<Split> splits,
            boolean open) {}

    /** One way to divide the figure; what a field is called stands in place of its problem. */
    public record Split(String name, List<Field> parts) {}

    /**
     * On the way through the own unit.
     *
     * @param text with which office it lies
     * @param awaited whether this visitor's word is awaited
     */
    public record Passing(String text, boolean awaited, int version) {}

    /** A tag or a light: its classes and its word. */
    public record Mark(String classes, String word) {}

    /**
     * A document that stands for a figure.
     *
     * @param facts when it was taken and when it came
     * @param remarks what whoever judges should know
     */
    public record Proof(
            String address,
            String name,
            boolean picture,
            List<String> facts,
            List<String> remarks) {}

    /** What is said beside a document. */
    public record Facts(List<String> facts, List<String> remarks) {}
}
