package org.imihigo.ranking.pages;

import java.util.List;
import org.imihigo.web.Reply;

/** What was published about a unit in earlier years. */
public record PastPage(List<Row> rows) implements Reply.Page {
    /** One year's result. */
    public record Row(String year, String score, String rank, String source, String address) {}
}
