package org.imihigo.checks.pages;

import java.util.List;
import java.util.Optional;
import org.imihigo.web.Reply;
import org.imihigo.web.Step;

/**
 * What is to be said about a plan, and how the units below stand.
 *
 * @param address of this unit and year; forms are sent below it
 * @param other the draft of the contract in force, or the other way round
 * @param own what the unit itself means to promise, or has promised
 */
public record FindingsPage(
        String title,
        List<Step> path,
        String address,
        String year,
        Optional<Link> other,
        Optional<Own> own,
        Optional<Table> table,
        String limits)
        implements Reply.Page {
    /** A text that leads somewhere. */
    public record Link(String text, String address) {}

    /**
     * The findings of one plan.
     *
     * @param counts what stops it, what needs a reason, what has one, what is advice
     * @param whole about no line
     * @param lines those of which anything is to be said first
     */
    public record Own(
            List<Count> counts, List<Item> whole, List<Line> lines, Load load, Price price) {
        public boolean clean() {
            return whole.isEmpty() && lines.stream().allMatch(line -> line.items().isEmpty());
        }
    }

    /** A headline figure. */
    public record Count(String name, int number) {}

    /**
     * One line.
     *
     * @param ambition beyond the baseline, in words
     * @param screening how many of the questions it was answered, and where
     */
    public record Line(
            String name, String address, String ambition, Link screening, List<Item> items) {}

    /**
     * One finding.
     *
     * @param form where a reason can be given
     * @param given the reason, and who gave it
     */
    public record Item(
            String id,
            String name,
            String classes,
            String severity,
            String says,
            String remedy,
            Optional<Form> form,
            Optional<Given> given) {}

    /** What a reason is sent with. */
    public record Form(String anchor, String key, String facts) {}

    /** A reason; it can be taken back where there is an address. */
    public record Given(String reason, String by, Optional<String> takeBack) {}

    /** How many lines each post answers for. */
    public record Load(List<Post> posts) {}

    /** A post, and whether it is more than one can carry. */
    public record Post(String name, long lines, String light, String state) {}

    /**
     * How many priorities there are and may be, and what went for it.
     *
     * @param form where one can be let go
     */
    public record Price(String count, String room, Optional<Leave> form, List<Gone> gone) {}

    /** The priorities of a draft. */
    public record Leave(String action, List<String> priorities) {}

    /** One that went. */
    public record Gone(String priority, String favour, String reason, String at) {}

    /** The units below, by rule. */
    public record Table(
            String intro,
            String sorted,
            String csv,
            String units,
            List<Column> columns,
            List<Row> rows,
            List<Key> key) {}

    /** A heading that sorts. */
    public record Column(String text, String title, String sort, boolean current) {}

    /**
     * One unit.
     *
     * @param counts how many lines each rule finds fault with
     */
    public record Row(
            String name,
            String path,
            int promises,
            String weak,
            String behind,
            String median,
            Optional<Spread> spread,
            List<Integer> counts) {}

    /** From the least to the most ambitious promise, on a line of 100. */
    public record Spread(String least, String middle, String most, String label) {}

    /** A rule, in words. */
    public record Key(
            String id, String name, String severity, String remedy, String begins, String source) {}
}
