package org.imihigo.households.pages;

import java.util.List;
import org.imihigo.web.Reply;
import org.imihigo.web.Words;

/**
 * The notebook on paper, with empty lines for those who write by hand.
 *
 * @param spoken the texts of the booklet, whose language need not be that of the page
 */
public record BookletPage(
        Words spoken,
        String village,
        String label,
        String year,
        List<Line> lines,
        List<String> empty,
        String next,
        List<Choice> languages,
        String back)
        implements Reply.Page {
    /** One promise as it is printed. */
    public record Line(
            String number, String what, String target, String whose, String outcome, String why) {}

    /** A language to choose. */
    public record Choice(String tag, String name, String address, boolean chosen) {}
}
