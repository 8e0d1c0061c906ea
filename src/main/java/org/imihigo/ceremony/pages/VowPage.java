package org.imihigo.ceremony.pages;

import java.util.List;
import java.util.Optional;
import org.imihigo.web.Reply;
import org.imihigo.web.Step;

/** What a unit vows, and the button by which whoever leads it does. */
public record VowPage(
        List<Step> path,
        String title,
        String before,
        List<Line> lines,
        String sha256,
        Optional<String> vowed,
        Optional<String> list,
        Optional<String> action)
        implements Reply.Page {
    /** One pledge. */
    public record Line(String number, String name, String target) {}
}
