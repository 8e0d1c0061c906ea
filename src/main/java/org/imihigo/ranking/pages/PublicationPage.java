package org.imihigo.ranking.pages;

import java.util.List;
import org.imihigo.web.Reply;

/** A table of others as it was printed, as a part of the page of its seal. */
public record PublicationPage(String source, List<Row> rows) implements Reply.Page {
    /** One unit's result; the rank is empty where none was printed. */
    public record Row(String rank, String unit, String score) {}
}
