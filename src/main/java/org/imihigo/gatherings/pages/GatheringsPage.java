package org.imihigo.gatherings.pages;

import java.util.List;
import java.util.Optional;
import org.imihigo.web.Reply;
import org.imihigo.web.Step;

/** All gatherings: those to come, and what became of those that were. */
public record GatheringsPage(
        List<Step> path, List<Row> coming, List<Group> past, Optional<Link> call)
        implements Reply.Page {
    /** One gathering. */
    public record Row(String title, String path, String when, String detail, String kind) {}

    /** A series with the times that it met. */
    public record Group(String name, String kind, List<Row> rows) {}
}
