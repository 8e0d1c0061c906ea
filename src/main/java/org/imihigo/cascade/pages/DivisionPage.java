package org.imihigo.cascade.pages;

import java.util.List;
import java.util.Optional;
import org.imihigo.web.Reply;
import org.imihigo.web.Step;

/**
 * A pledge and its shares: what was offered to whom, what they say, and whether it makes the whole.
 */
public record DivisionPage(
        String title,
        List<Step> path,
        String owner,
        String pledge,
        String target,
        String rule,
        List<Sum> sums,
        List<Row> rows,
        Optional<String> impossible,
        Optional<Form> form)
        implements Reply.Page {
    /** The year or a period: what is promised, and what the parts make of it. */
    public record Sum(String period, String whole, Sign offered, Sign answered, Sign agreed) {}

    /**
     * A unit below.
     *
     * @param agreed what it bears, and where that is written
     */
    public record Row(
            String name,
            String path,
            String offered,
            Sign state,
            String reason,
            String agreed,
            Optional<Act> settle,
            Optional<Act> withdraw) {}

    /** A button. */
    public record Act(String action, int seen, String text) {}

    /** A way to divide, or a series by whose last value the need is told. */
    public record Choice(String text, String path, boolean chosen) {}

    /**
     * The form in which shares are offered.
     *
     * @param note how the shares were found, or what is missing for it
     * @param again whether somebody has heard an offer before, and wants a reason
     */
    public record Form(
            String action,
            String way,
            List<Choice> ways,
            List<Choice> needs,
            String note,
            List<String> columns,
            List<Line> lines,
            Sign sum,
            boolean again,
            String reason,
            List<Cell> wrong) {}

    /** What is offered to one unit. */
    public record Line(
            String code, String name, String weight, int seen, boolean closed, List<Cell> cells) {}
}
