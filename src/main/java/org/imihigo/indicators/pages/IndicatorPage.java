package org.imihigo.indicators.pages;

import java.util.List;
import org.imihigo.web.Reply;

/** One indicator in plain words: what it is, and how it adds up. */
public record IndicatorPage(
        String code, String name, List<Fact> facts, List<Rule> rules, List<String> categories)
        implements Reply.Page {
    /** A word of the definition and what it says. */
    public record Fact(String term, String text) {}

    /** A rule with an example. */
    public record Rule(String title, String text, String example) {}
}
