package org.imihigo.assurance.pages;

import java.util.List;
import java.util.Optional;
import org.imihigo.web.Reply;
import org.imihigo.web.Step;

/**
 * A version as the reviewers read it, with all that was said of its cells.
 *
 * @param sent by whom, when
 * @param headings of the columns that the version fills
 * @param chosen the row that the reader wants to remark upon
 * @param judges whether the reader may accept or return it
 * @param wrong what was wrong with what was sent, and what was typed
 */
public record VersionPage(
        String title,
        List<Step> path,
        String address,
        String sent,
        String classes,
        String state,
        Optional<String> reason,
        List<String> headings,
        List<Line> lines,
        List<Said> remarks,
        boolean reviews,
        boolean answers,
        Optional<Chosen> chosen,
        boolean judges,
        Optional<Wrong> wrong,
        String fresh)
        implements Reply.Page {
    /** A row of the version; the cells follow the headings. */
    public record Line(int number, String name, List<Cell> cells, int remarks) {}

    /**
     * A cell.
     *
     * @param classes that tell figures, and what somebody spoke of
     * @param heading whether it names the row
     */
    public record Cell(String text, String classes, boolean heading) {}

    /** A remark with its answers. */
    public record Said(
            String id, int row, String where, String text, String by, List<Answer> answers) {}

    /** What was answered. */
    public record Answer(String text, String by) {}

    /** The row that is spoken of, and its cells to choose from. */
    public record Chosen(int number, String name, List<Choice> cells) {}

    /** A cell to choose. */
    public record Choice(String value, String text, boolean chosen) {}

    /** What was wrong, in a sentence, and the text that was typed: nothing is lost. */
    public record Wrong(String sentence, String typed) {}

    public String typed() {
        return wrong.map(Wrong::typed).orElse("");
    }
}
