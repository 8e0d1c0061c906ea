package org.imihigo.guides.pages;

import java.util.List;
import org.imihigo.web.Reply;

/** The guide of a year, topic by topic. */
public record GuidesPage(String year, List<String> years, List<Part> parts) implements Reply.Page {
    /** What to do about one topic, why, and by when. */
    public record Part(
            String anchor, String name, String what, String why, String due, String address) {}
}
