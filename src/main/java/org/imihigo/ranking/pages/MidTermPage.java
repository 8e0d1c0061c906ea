package org.imihigo.ranking.pages;

import java.util.List;
import org.imihigo.web.Reply;

/** The mid-term review of 2012-13, published and computed. */
public record MidTermPage(String source, String address, List<Row> rows) implements Reply.Page {
    /**
     * One unit.
     *
     * @param misprint whether the published share is not what its counts give
     */
    public record Row(
            String name,
            String address,
            String activities,
            String green,
            String published,
            String computed,
            boolean misprint) {}
}
