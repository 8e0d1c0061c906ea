package org.imihigo.concerns.pages;

import java.util.List;
import java.util.Optional;
import org.imihigo.web.Field;
import org.imihigo.web.Reply;
import org.imihigo.web.Step;

/** How fast the offices of a place answer; for its own officials also what waits with them. */
public record ConcernsPage(
        List<Step> path,
        String title,
        String unit,
        Field period,
        List<Fact> facts,
        List<Fact> outcomes,
        List<Row> below,
        boolean mayWrite,
        List<Waiting> waiting,
        Optional<Figure> figure,
        List<Field> wrong)
        implements Reply.Page {
    /** A headline figure. */
    public record Fact(String term, String value) {}

    /** A unit below. */
    public record Row(
            String name,
            String address,
            String raised,
            String answered,
            String inTime,
            String overdue,
            String median) {}

    /** A concern that waits for the reader. */
    public record Waiting(String code, String address, String topic, String since, boolean late) {}

    /** The form that reports the speed as a figure of the contract. */
    public record Figure(String id, String period, String says, Field series) {}
}
