package org.imihigo.exchange.pages;

import java.util.List;
import java.util.Optional;
import org.imihigo.web.Reply;
import org.imihigo.web.Step;

/**
 * A file as it looks, with every question at its cell; nothing of it is kept yet.
 *
 * @param ready whether it could be put in force, in a sentence
 * @param only whether rows without questions are left out
 * @param times how quarters can make the year
 */
public record DryRunPage(
        String title,
        List<Step> path,
        String address,
        String file,
        int version,
        List<Count> counts,
        String ready,
        boolean only,
        int page,
        int last,
        List<Heading> headings,
        List<Row> rows,
        List<Option> times)
        implements Reply.Page {
    public record Count(String name, String count) {}

    /**
     * @param name as the file has it
     * @param means what it holds; empty where nobody knows
     */
    public record Heading(String name, String means) {}

    public record Option(String value, String name) {}

    /**
     * @param says why it is taken as it is
     * @param mark of its worst finding
     * @param kind what a person said that it is
     * @param open whether a person may say what it is
     */
    public record Row(
            int number,
            String role,
            String says,
            String mark,
            List<Cell> cells,
            List<Note> notes,
            Optional<Measuring> measuring,
            String kind,
            String reason,
            boolean open) {}

    /**
     * @param right what it may have been meant to say
     */
    public record Cell(String text, boolean figure, String mark, String right) {
        public String classes() {
            return (mark + (figure ? " number" : "")).strip();
        }
    }

    /**
     * A finding with the fields that answer it.
     *
     * @param accept the name of the field that says yes; empty where yes is no answer
     * @param input the name of the field in which one types; empty where there is none
     */
    public record Note(
            String mark,
            String severity,
            String place,
            String says,
            String remedy,
            String accept,
            boolean accepted,
            String yes,
            String input,
            String value) {}

    /**
     * @param asked whether somebody must confirm it
     * @param chosen whether somebody has
     * @param source where the figure is proposed to come from, as a key of a text
     * @param counted what somebody chose instead
     */
    public record Measuring(
            String says,
            boolean asked,
            boolean chosen,
            String time,
            String space,
            boolean down,
            boolean divisible,
            String unit,
            int decimals,
            String source,
            String counted) {}
}
