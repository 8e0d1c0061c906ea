package org.imihigo.contracts.pages;

import java.util.List;
import java.util.Optional;
import org.imihigo.web.Reply;
import org.imihigo.web.Step;

/**
 * One row of a draft: what the file says, what was read, and what a person decides.
 *
 * @param address where the form is sent
 * @param draft the whole draft, at this row
 * @param version of the draft that the reader sees
 * @param typed the cells as the file has them
 * @param questions those that yes answers
 * @param other findings that need another answer
 * @param sources where the figure may come from; of what promises alone
 * @param editable whether the reader may decide
 */
public record DraftLinePage(
        String title,
        List<Step> path,
        String address,
        String draft,
        int version,
        String says,
        List<Cell> typed,
        List<Question> questions,
        List<Other> other,
        boolean editable,
        List<Option> kinds,
        String reason,
        List<Field> fields,
        List<Option> pillars,
        Optional<Measured> measured,
        List<Option> sources)
        implements Reply.Page {
    /** A cell of the file. */
    public record Cell(String column, String place, String text) {}

    /** A question that can be answered with yes. */
    public record Question(String code, String text, String remedy, boolean accepted) {}

    /** An error, a question or an advice. */
    public record Other(String classes, String kind, String text, String remedy) {}

    /** One of a list to choose from. */
    public record Option(String value, String text, boolean chosen) {}

    /** A cell that can be typed anew. */
    public record Field(String name, String label, String value) {}

    /** How it is measured. */
    public record Measured(
            List<Option> rules,
            List<Option> directions,
            boolean divisible,
            String unit,
            int decimals,
            Optional<String> known) {}
}
